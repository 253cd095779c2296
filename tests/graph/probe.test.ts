import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGraphCall, createGraphClient, createProbe, type StandInOptions, startStandIn, type Tokens } from '../../src/graph/index.js'

const token = (claims: object) => ['head', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'sign'].join('.')
const giving = (text: string): Tokens => ({ get: async () => text })
const refusing = (words: string): Tokens => ({
  get: async () => {
    throw new Error(words)
  },
})

const probeWith = async <Result>(
  options: StandInOptions,
  look: (probe: ReturnType<typeof createProbe>, invalid: () => number) => Promise<Result>,
) => {
  const standIn = await startStandIn(options)
  const call = createGraphCall(createGraphClient(standIn.url, undefined), 2_000, Date.now)
  const result = await look(createProbe(call, standIn.url, 2_000, Date.now), () => standIn.world.invalid)
  await standIn.stop()
  return result
}

describe('signing in', () => {
  const signIn = (tokens: Tokens) => probeWith({}, (probe) => probe.signIn(tokens))

  it('tells who the bot is and what it may do, from the token itself', async () => {
    const claims = { tid: 't', appid: 'a', roles: ['User.Read.All'], oid: 'more' }
    expect(await signIn(giving(token(claims)))).toEqual({ claims: { tenant: 't', app: 'a', roles: ['User.Read.All'] } })
  })

  it('takes a token without roles for one without permissions', async () => {
    expect(await signIn(giving(token({ tid: 't' })))).toMatchObject({ claims: { roles: [] } })
  })

  it.each(['', 'a', 'a.b.c', 'a.bnVsbA.c', `x.${Buffer.from('{"roles":1}').toString('base64url')}.y`])(
    'does not trip over a token like "%s"',
    async (text) => {
      expect(await signIn(giving(text))).toEqual({ refused: 'NotReadable' })
    },
  )

  it("takes of a refusal Entra's code alone, because the rest may name accounts and addresses", async () => {
    const words = "AADSTS7000222: The provided client secret keys for app 'kJ8~hush' are expired."
    expect(await signIn(refusing(words))).toEqual({ refused: 'AADSTS7000222' })
    expect(await signIn(refusing('getaddrinfo ENOTFOUND'))).toEqual({ refused: '' })
  })
})

describe('looking at Graph', () => {
  it('sees a mailbox that is open, without leaving anything in it', async () => {
    const seen = await probeWith({}, async (probe, invalid) => ({
      answer: await probe.mailbox('posts@council.example'),
      invalid: invalid(),
    }))
    expect(seen).toMatchObject({ answer: { verdict: 'ok', status: 200 }, invalid: 0 })
  })

  it('sees that a mailbox gave no good answer', async () => {
    const answer = await probeWith({ chooseFault: () => 'busy' }, (probe) => probe.mailbox('posts@council.example'))
    expect(answer).toMatchObject({ verdict: 'unclear', status: 503 })
  })

  it('sees whether somebody has the app, and says nothing where it could not see', async () => {
    expect(await probeWith({}, (probe) => probe.hasApp('somebody', 'app'))).toMatchObject({ status: 200, installed: false })
    const blind = await probeWith({ chooseFault: () => 'busy' }, (probe) => probe.hasApp('somebody', 'app'))
    expect(blind).not.toHaveProperty('installed')
  })
})

describe("the clock against Graph's", () => {
  const aheadOf = async (date: string | undefined, now: number) => {
    const server = createServer((_request, response) => {
      response.sendDate = false
      if (date !== undefined) response.setHeader('Date', date)
      response.end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const call = createGraphCall(createGraphClient(url, undefined), 1_000, Date.now)
    const ahead = await createProbe(call, url, 1_000, () => now).clockAhead()
    server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
    return ahead
  }
  const noon = Date.parse('2026-11-21T12:00:00Z')

  it('is told to the half second, fast or slow', async () => {
    expect(await aheadOf('Sat, 21 Nov 2026 12:00:00 GMT', noon + 500)).toBe(0)
    expect(await aheadOf('Sat, 21 Nov 2026 11:50:00 GMT', noon + 500)).toBe(600_000)
    expect(await aheadOf('Sat, 21 Nov 2026 12:10:00 GMT', noon + 500)).toBe(-600_000)
  })

  it('is not guessed without an answer or without a time in it', async () => {
    expect(await aheadOf(undefined, noon)).toBeUndefined()
    const call = createGraphCall(createGraphClient('http://127.0.0.1:1', undefined), 1_000, Date.now)
    expect(await createProbe(call, 'http://127.0.0.1:1', 1_000, Date.now).clockAhead()).toBeUndefined()
  })
})
