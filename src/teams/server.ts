import type { CloudAdapter, TurnContext } from 'botbuilder'
import { createServer as createRestify, type Request, type Response } from 'restify'
import { readBodies } from './bodies.js'
import { looksLikeActivity } from './door.js'
import { type FiguresPage, serveFigures } from './figures-page.js'
import { createTracker } from './in-flight.js'
import { type Page, servePages } from './pages.js'
import { answersPlainly } from './plain-errors.js'
import type { EdgeLog } from './ports.js'

/** What the web server is made of. */
export interface ServerParts {
  readonly adapter: Pick<CloudAdapter, 'process'>
  readonly bot: (context: TurnContext) => Promise<void>
  readonly isReady: () => boolean
  /** When the jobs last came round without trouble, in milliseconds since 1970. */
  readonly lastRound?: () => number | undefined
  readonly log: EdgeLog
  /** Pages that people open in a browser, such as the card. */
  readonly pages?: readonly Page[]
  /** Told how every request of Teams was answered, and after how many milliseconds. */
  readonly onAnswered?: (status: number, ms: number) => void
  /** Figures for whoever watches over the bot; without it there are none. */
  readonly figures?: FiguresPage
}

/** A server that can be started, and stopped without cutting a turn in two. */
export interface WebServer {
  /** Starts to listen; gives the port, which matters when 0 asked for any free one. */
  start(host: string, port: number): Promise<number>
  /** Takes no new requests, waits for turns in hand up to `patience` milliseconds, then closes. */
  stop(patience?: number): Promise<void>
}

const notReadable = { error: 'This is not a message that the bot can read.' }

const messages =
  ({ adapter, bot, log }: ServerParts) =>
  async (request: Request, response: Response) => {
    if (!looksLikeActivity(request.body)) return response.send(400, notReadable)
    try {
      await adapter.process(request, response, bot)
    } catch (error) {
      log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'a request that is no activity was refused')
      if (!response.headersSent) response.send(400, notReadable)
    }
  }

/** The bot's web server: messages from Teams, and two addresses for whoever watches over it. */
export function createWebServer(parts: ServerParts): WebServer {
  const server = createRestify({ name: 'before-you-post', ignoreTrailingSlash: true })
  // restify's own log would write whole requests; ours never writes what people typed
  Object.assign(server.log, { level: 'silent' })
  // whoever sends a request drop by drop is let go; in milliseconds
  Object.assign(server.server, { headersTimeout: 15_000, requestTimeout: 30_000 })
  const turns = createTracker()
  answersPlainly(server)
  readBodies(server)
  const handle = messages(parts)
  server.post('/api/messages', async (request: Request, response: Response) => {
    const from = performance.now()
    await turns.track(handle(request, response))
    parts.onAnswered?.(response.statusCode, performance.now() - from)
  })
  server.get('/healthz', async (_request: Request, response: Response) => {
    const at = parts.lastRound?.()
    response.send(200, { status: 'alive', ...(at === undefined ? {} : { lastRound: new Date(at).toISOString() }) })
  })
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = parts.isReady() && !turns.isClosing()
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' })
  })
  servePages(server, parts.pages ?? [], parts.log)
  if (parts.figures) serveFigures(server, parts.figures)
  return {
    start: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          const address = server.address()
          resolve(typeof address === 'object' && address ? address.port : port)
        })
      }),
    stop: async (patience = 10_000) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await turns.drain(patience)
      server.server.closeAllConnections()
      await closed
    },
  }
}
