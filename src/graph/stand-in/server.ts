import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { calendar } from './calendar.js'
import { drawFault, type Fault, faultStatus, isCarriedOut } from './faults.js'
import { groups } from './groups.js'
import { mailbox } from './mailbox.js'
import { page } from './page.js'
import { type Answered, type Asked, refused } from './requests.js'
import { teamwork } from './teamwork.js'
import { createConcurrency, createThrottle } from './throttle.js'
import { createWorld, type World } from './world.js'

/** How the stand-in behaves; everything has a kind default: no faults, no delay. */
export interface StandInOptions {
  readonly port?: number
  readonly now?: () => number
  readonly random?: () => number
  /** The share of requests that meet a fault, from 0 to 1. */
  readonly faultRate?: number
  /** Chooses the fault of one request, for tests that want a certain one. */
  readonly chooseFault?: (asked: Asked) => Fault | undefined
  readonly retryAfters?: readonly (string | undefined)[]
  /** What an odd answer carries under its JSON heading. */
  readonly oddBodies?: readonly string[]
  /** Looks at a token and answers the status it is turned away with; without this, no token is asked for. */
  readonly turnsAway?: (token: string | undefined) => 401 | 412 | undefined
  readonly latencyMs?: number
  readonly pipelineMs?: number
  readonly pageSize?: number
  /** Holds to the limits that Microsoft publishes. */
  readonly throttles?: boolean
  /** Looks at a body by Microsoft's own description; answers what is wrong. */
  readonly validate?: (method: string, path: string, body: unknown) => string | undefined
}

/** A running stand-in. */
export interface StandIn {
  readonly url: string
  readonly world: World
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? undefined : JSON.parse(text)
}

const reply = (response: ServerResponse, { status, json, text, headers = {} }: Answered) => {
  const type = json === undefined && text === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { 'request-id': 'stand-in', ...type, ...headers })
  response.end(text ?? (json === undefined ? undefined : JSON.stringify(json)))
}

const failWith = (fault: Fault, retryAfter: string | undefined, response: ServerResponse) => {
  if (fault.startsWith('reset')) response.socket?.destroy()
  else if (fault === 'hang-after') return
  else {
    const wait = waiting(fault === 'throttled' ? retryAfter : undefined)
    reply(response, refused(faultStatus[fault] ?? 500, 'FaultOnRequest', 'Asked for by a test.', wait))
  }
}

/** What this answer carries if it is a fault that leaves a choice. */
interface Whims {
  readonly retryAfter: string | undefined
  readonly oddBody: string | undefined
}

const waiting = (retryAfter: string | undefined): Readonly<Record<string, string>> =>
  retryAfter === undefined ? {} : { 'Retry-After': retryAfter }

const oddly = (fault: Fault, { retryAfter, oddBody }: Whims, { json, ...answered }: Answered): Answered =>
  fault === 'slow-down' ? { ...answered, json, headers: waiting(retryAfter) } : { ...answered, text: oddBody ?? '' }

const createRoutes = (world: World, options: StandInOptions) => {
  const { now = Date.now, random = Math.random, pipelineMs = 0, pageSize = 100 } = options
  return [
    mailbox(world, { now, random, pipelineMs, queues: options.throttles ?? false }),
    teamwork(world),
    calendar(world),
    groups(world, pageSize),
  ]
}

const createAnswerer = (world: World, options: StandInOptions) => {
  const routes = createRoutes(world, options)
  const throttle = options.throttles ? createThrottle(options.now ?? Date.now) : () => undefined
  const wrong = (asked: Asked) => {
    const fault = asked.body === undefined ? undefined : options.validate?.(asked.method.toLowerCase(), asked.path, asked.body)
    if (fault !== undefined) world.invalid += 1
    return fault === undefined ? undefined : refused(400, 'BadRequest', fault)
  }
  return (asked: Asked): Answered => {
    const throttled = throttle(asked) ?? wrong(asked)
    if (throttled) return throttled
    for (const route of routes) {
      const answered = route(asked)
      if (answered) return answered
    }
    world.invalid += 1
    return refused(404, 'UnknownPath', `${asked.method} ${asked.path} is not among the calls that this product makes.`)
  }
}

const askedOf = async (request: IncomingMessage, origin: string): Promise<Asked> => {
  const url = new URL(request.url ?? '/', origin)
  const path = url.pathname.replace(/^\/v1\.0/, '')
  return { method: request.method ?? 'GET', path, query: url.searchParams, headers: request.headers, origin, body: await bodyOf(request) }
}

const createChooser = ({ random = Math.random, faultRate = 0, chooseFault }: StandInOptions) =>
  chooseFault ?? ((asked: Asked) => drawFault(random, faultRate, asked.method !== 'GET'))

// Nothing, a part, a page of some server in between, and JSON that is not what was asked for.
const usualOddBodies: readonly string[] = ['', '{"id":', '<html><body>Accepted</body></html>', 'null', '[]']

const isOnlyOdd = (fault: Fault) => fault === 'odd-body' || fault === 'slow-down'

const createHandler = (world: World, options: StandInOptions) => {
  const answer = createAnswerer(world, options)
  const choose = createChooser(options)
  const { random = Math.random, retryAfters = ['1'], oddBodies = usualOddBodies, latencyMs = 0 } = options
  const enter = options.throttles ? createConcurrency() : () => () => undefined
  const oneOf = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)]
  const wait = () => new Promise<void>((passed) => setTimeout(passed, latencyMs))
  const respond = (response: ServerResponse, asked: Asked, fault: Fault | undefined) => {
    if (fault === undefined) return reply(response, answer(asked))
    const answered = isCarriedOut(fault) ? answer(asked) : undefined
    const whims = { retryAfter: oneOf(retryAfters), oddBody: oneOf(oddBodies) }
    if (answered && isOnlyOdd(fault)) reply(response, oddly(fault, whims, answered))
    else failWith(fault, whims.retryAfter, response)
  }
  return async (request: IncomingMessage, response: ServerResponse, origin: string) => {
    if (!request.url?.startsWith('/v1.0')) return page(world, request, response)
    const asked = await askedOf(request, origin)
    world.requests += 1
    const turnedAway = options.turnsAway?.(request.headers.authorization?.replace(/^Bearer /, ''))
    if (turnedAway) return reply(response, refused(turnedAway, 'InvalidAuthenticationToken', 'The token is not good.'))
    const leave = enter(asked)
    if (!leave) return reply(response, refused(429, 'ApplicationThrottled', 'Too many requests at once.', { 'Retry-After': '1' }))
    if (latencyMs > 0) await wait()
    respond(response, asked, choose(asked))
    leave()
  }
}

/**
 * Starts a Graph on this machine that remembers, refuses what Graph would refuse, and fails on request. Tests prove the
 * sending by it, and local mode shows on its page what people would get. It asks for no token, and listens on loopback only.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const world = createWorld()
  const handle = createHandler(world, options)
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    handle(request, response, `http://127.0.0.1:${port}`).catch(() => response.socket?.destroy())
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((listening) => server.listen(options.port ?? 0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
