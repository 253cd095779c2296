import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client, HTTPMessageHandler, RetryHandler, RetryHandlerOptions } from '@microsoft/microsoft-graph-client'
import { retryAfterOf, verdictOf } from '../../src/graph/classify.js'
import { createGraphCall, createGraphClient } from '../../src/graph/index.js'
import { pathOf } from '../../src/graph/pages.js'

// two steps, because restify, where it is loaded in the same process, takes away what writeHead gives back
const answer = (response: ServerResponse, [status, headers]: [number, Record<string, string>?], body?: string) => {
  response.writeHead(status, headers ?? {})
  response.end(body)
}

const now = Date.UTC(2026, 10, 21)

const serving = async (
  handle: (request: IncomingMessage, response: ServerResponse, n: number) => void,
  story: (url: string, seen: IncomingMessage[]) => Promise<void>,
) => {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    handle(request, response, seen.length)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    await story(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const post = { method: 'post' as const, path: '/users/a/messages', body: { subject: 'x' }, requestId: 'key-1' }

describe('an answer', () => {
  it.each([
    [202, 'ok'],
    [302, 'unclear'],
    [400, 'refused'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'missing'],
    [408, 'unclear'],
    [409, 'conflict'],
    [410, 'missing'],
    [412, 'stale-token'],
    [413, 'refused'],
    [429, 'throttled'],
    [500, 'unclear'],
    [504, 'unclear'],
    [509, 'unclear'],
  ])('of %p means %s', (status, verdict) => expect(verdictOf(status)).toBe(verdict))

  it.each([
    ['600', 600_000],
    ['0.5', 500],
    ['Sat, 21 Nov 2026 00:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2020 00:01:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
    ['-3', undefined],
    [null, undefined],
  ])('with Retry-After %p asks for %p ms', (header, expected) => expect(retryAfterOf(header, now)).toBe(expected))
})

describe('a call', () => {
  it.each([504, 503, 429, 500])('is made once, whatever the answer (%p)', (status) =>
    serving(
      (_, response) => answer(response, [status]),
      async (url, seen) => {
        await createGraphCall(createGraphClient(url, undefined), 1_000, () => now)(post)
        expect(seen).toHaveLength(1)
      },
    ),
  )

  it('would be made twice after a 504 with the retry handler that the library brings: this is why it is not used', () =>
    serving(
      (_, response, n) => answer(response, [n === 1 ? 504 : 202]),
      async (url, seen) => {
        const retry = new RetryHandler(new RetryHandlerOptions(0.001, 1))
        retry.setNext(new HTTPMessageHandler())
        await Client.initWithMiddleware({ middleware: retry, baseUrl: url }).api('/users/a/messages').post({ subject: 'x' })
        expect(seen).toHaveLength(2)
      },
    ))

  it('asks for ids that stay, and carries its key for Microsoft’s log', () =>
    serving(
      (_, response) => answer(response, [201, { 'content-type': 'application/json', 'request-id': 'r1' }], '{"id":"m1"}'),
      async (url, seen) => {
        const answer = await createGraphCall(createGraphClient(url, undefined), 1_000, () => now)(post)
        expect(answer).toEqual({ verdict: 'ok', status: 201, json: { id: 'm1' }, requestId: 'r1' })
        expect(seen[0]?.headers).toMatchObject({ prefer: 'IdType="ImmutableId"', 'client-request-id': 'key-1' })
        expect(seen[0]?.url).toBe('/v1.0/users/a/messages')
      },
    ))

  it('does not take an empty body under a JSON heading for a failure', () =>
    serving(
      (_, response) => answer(response, [202, { 'content-type': 'application/json' }]),
      async (url) => {
        expect(await createGraphCall(createGraphClient(url, undefined), 1_000, () => now)(post)).toEqual({ verdict: 'ok', status: 202 })
      },
    ))

  it('is unclear when the line breaks or nobody answers, and known not to have left when nobody listens', async () => {
    const call = (url: string) => createGraphCall(createGraphClient(url, undefined), 60, () => now)(post)
    let gone = ''
    await serving(
      (_, response, n) => void (n === 1 ? response.socket?.destroy() : undefined),
      async (url) => {
        gone = url
        expect(await call(url)).toEqual({ verdict: 'unclear' })
        expect(await call(url)).toEqual({ verdict: 'unclear' })
      },
    )
    expect(await call(gone)).toEqual({ verdict: 'not-left' })
  })

  it('stays at home when the last look says no', () =>
    serving(
      (_, response) => answer(response, [202]),
      async (url, seen) => {
        const call = createGraphCall(createGraphClient(url, undefined), 1_000, () => now)
        expect(await call({ ...post, mayLeave: () => false })).toEqual({ verdict: 'not-left' })
        expect(seen).toHaveLength(0)
      },
    ))

  it('replaces a token that was turned away once, and not twice', () =>
    serving(
      (_, response) => answer(response, [401]),
      async (url, seen) => {
        const asked: boolean[] = []
        const tokens = {
          get: async (fresh: boolean) => {
            asked.push(fresh)
            return `token-${asked.length}`
          },
        }
        const answer = await createGraphCall(createGraphClient(url, tokens), 1_000, () => now)(post)
        expect(answer.verdict).toBe('unauthorised')
        expect(asked).toEqual([false, true])
        expect(seen.map((request) => request.headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
      },
    ))

  it('does not leave without a token', () =>
    serving(
      (_, response) => answer(response, [202]),
      async (url, seen) => {
        const tokens = { get: () => Promise.reject(new Error('Entra is away')) }
        expect(await createGraphCall(createGraphClient(url, tokens), 1_000, () => now)(post)).toEqual({ verdict: 'not-left' })
        expect(seen).toHaveLength(0)
      },
    ))

  it('does not follow a redirect, which would repeat the request', () =>
    serving(
      (_, response) => answer(response, [307, { location: '/v1.0/elsewhere' }]),
      async (url, seen) => {
        expect((await createGraphCall(createGraphClient(url, undefined), 1_000, () => now)(post)).verdict).toBe('unclear')
        expect(seen).toHaveLength(1)
      },
    ))
})

describe('the address of Graph', () => {
  it('must be secure, and needs an identity, unless it is this machine', () => {
    const tokens = { get: async () => 't' }
    expect(() => createGraphClient('http://graph.example', tokens)).toThrow('https')
    expect(() => createGraphClient('https://graph.microsoft.com', undefined)).toThrow('identity')
    expect(() => createGraphClient('https://graph.microsoft.com', tokens)).not.toThrow()
  })

  it('is the only one that links are followed to', () => {
    expect(pathOf('https://graph.microsoft.com/v1.0/users?$skiptoken=a%3D=', 'https://graph.microsoft.com')).toBe('/users?$skiptoken=a%3D=')
    expect(pathOf('https://evil.example/v1.0/users', 'https://graph.microsoft.com')).toBeUndefined()
    expect(pathOf('https://graph.microsoft.com.evil.example/v1.0/users', 'https://graph.microsoft.com')).toBeUndefined()
  })
})
