import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One thing the bot sent to the platform. */
export interface Sent {
  readonly path: string
  readonly body: {
    type: string
    text?: string
    summary?: string
    attachments?: { contentType: string; content: Record<string, unknown> }[]
  }
}

/** A strict stand-in for the platform's side: it takes what Teams takes, refuses the rest, and keeps a list. */
export interface Connector {
  readonly url: string
  readonly sent: Sent[]
  readonly refused: string[]
  close(): Promise<void>
}

const route = /^\/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/

const read = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const faultOf = (path: string, method: string | undefined, body: Sent['body']) => {
  if (method !== 'POST' || !route.test(path)) return `${method} ${path} is no route of the connector`
  if (body.type === 'typing') return undefined
  if (body.type !== 'message') return `type ${body.type} is not sent to a person`
  if (body.text && body.attachments?.length) return 'text and a card together become two messages'
  if (!body.text && !body.attachments?.length) return 'an empty message'
  if (Buffer.byteLength(JSON.stringify(body), 'utf16le') > 80 * 1024) return 'MessageSizeTooBig'
  return undefined
}

/** Starts the stand-in on a free loopback port. */
export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = []
  const refused: string[] = []
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const body = await read(request)
    const fault = faultOf(path, request.method, body)
    if (fault) refused.push(fault)
    else sent.push({ path, body })
    response.writeHead(fault ? 400 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(fault ? { error: { code: 'BadArgument', message: fault } } : { id: `sent-${sent.length}` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    refused,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
