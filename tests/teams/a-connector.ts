import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the connector does with one request. */
export interface Behaviour {
  readonly status?: number
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly does?: 'reset' | 'hang'
}

/** One request as the connector got it. */
export interface Seen {
  readonly path: string
  readonly body: Record<string, unknown>
  readonly authorization: string | undefined
}

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const respond = ({ status = 201, json = { id: 'made-1' }, headers = {}, does }: Behaviour, response: ServerResponse) => {
  if (does === 'hang') return
  if (does === 'reset') return void response.socket?.destroy()
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(json))
}

/** A connector that behaves as told, counts every request, and refuses any address that a bot may not post to. */
export async function aConnector(behave: (seen: Seen) => Behaviour = () => ({})) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const one = { path, body: await bodyOf(request), authorization: request.headers.authorization }
    seen.push(one)
    const isRoute = request.method === 'POST' && /^\/uk\/v3\/conversations(\/[^/]+\/activities(\/[^/]+)?)?$/.test(path)
    respond(isRoute ? behave(one) : { status: 405, json: { error: { code: 'NoSuchRoute' } } }, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    serviceUrl: `http://127.0.0.1:${port}/uk/`,
    seen,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
