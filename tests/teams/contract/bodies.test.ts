import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createServer, type Next, plugins, type Request, type Response } from 'restify'
import { eachRoom } from './a-room.js'
import { message } from './activities.js'

const { open, texts } = eachRoom()
const json = { 'content-type': 'application/json' }

const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'))

/** Sends a form with a file, and counts what is left of it in the folder for passing files. */
const filesLeft = async (url: string, type: string) => {
  const before = new Set(uploads())
  const body = '--x\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\nsecret words\r\n--x--\r\n'
  const { status } = await fetch(url, { method: 'POST', body, headers: { 'content-type': `${type}; boundary=x` } })
  const left = uploads().filter((name) => !before.has(name))
  for (const name of left) rmSync(join(tmpdir(), name))
  return { status, files: left.length }
}

describe('the Teams room: what bodies are read', () => {
  it.each([
    ['gzip that cannot be unpacked', Buffer.from('not packed at all'), { ...json, 'content-encoding': 'gzip' }],
    ['gzip that grows a thousandfold', gzipSync(Buffer.alloc(50_000_000, ' ')), { ...json, 'content-encoding': 'gzip' }],
    ['any other packing', Buffer.from('{}'), { ...json, 'content-encoding': 'BR' }],
    ['a table', Buffer.from('a,b'), { 'content-type': 'text/csv' }],
    ['no type at all', Buffer.from('{}'), { 'content-type': '' }],
  ])('are none but JSON and plain forms, and the next message is answered all the same: %s', async (_, body, headers) => {
    const { address, post, connector } = await open()
    const response = await fetch(`${address}/api/messages`, { method: 'POST', body: new Uint8Array(body), headers })
    expect([response.status, await response.json()]).toEqual([415, { error: 'This kind of message is not read here.' }])
    expect((await post(message(connector.url, 'one'))).status).toBe(200)
    expect(texts()).toContain('personal: one')
  })

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.council+json'])('are those of type %s', async (type) => {
    const { address, connector } = await open()
    const body = JSON.stringify(message(connector.url, 'one'))
    const response = await fetch(`${address}/api/messages`, { method: 'POST', body, headers: { 'content-type': type } })
    expect(response.status).toBe(200)
  })

  it.each(['multipart/form-data', 'Multipart/Form-Data', 'multipart/mixed'])(
    'leave nothing on the disk when they bring files: %s',
    async (type) => {
      const { address } = await open()
      expect(await filesLeft(`${address}/api/messages`, type)).toEqual({ status: 415, files: 0 })
    },
  )

  it('are still small where nobody tells how long they are', async () => {
    const { address } = await open()
    const parts = Array.from({ length: 40 }, () => 'x'.repeat(10_000))
    const body = new ReadableStream({
      pull: (controller) => {
        const part = parts.pop()
        if (part === undefined) controller.close()
        else controller.enqueue(new TextEncoder().encode(part))
      },
    })
    const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers: json, duplex: 'half' }
    expect((await fetch(`${address}/api/messages`, sent)).status).toBe(413)
  })

  it('would be written to the disk by the reader that restify recommends, which is why it is not used', async () => {
    const server = createServer()
    server.use(plugins.bodyParser())
    server.post('/', (_request: Request, response: Response, next: Next) => {
      response.send(200)
      next()
    })
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', () => listening())
    })
    const left = await filesLeft(`http://127.0.0.1:${server.address().port}/`, 'multipart/form-data')
    await new Promise<void>((closed) => {
      server.close(() => closed())
      server.server.closeAllConnections()
    })
    expect(left).toEqual({ status: 200, files: 1 })
  })
})
