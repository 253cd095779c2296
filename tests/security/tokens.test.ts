import { createHmac } from 'node:crypto'
import { createAdapter, createBot, createWebServer, type WebServer } from '../../src/teams/index.js'
import { whoMayEnter } from '../../src/who-may-enter.js'
import { message } from '../teams/contract/activities.js'
import { type Claims, type Issuer, startIssuer } from './issuer.js'

const appId = '11111111-2222-4333-8444-555555555555'
const tenant = '99999999-2222-4333-8444-555555555555'
const serviceUrl = 'https://smba.trafficmanager.net/uk/'
const name = 'https://issuer.example'

let issuer: Issuer
let web: WebServer
let address: string
let turns: number
let said: string
const lines: string[] = []

// the SDK writes every refusal to standard error
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))

beforeAll(async () => {
  issuer = await startIssuer()
  const write = (about: object, text: string) => void lines.push(`${text} ${JSON.stringify(about)}`)
  const log = { info: write, warn: write, error: write }
  const cloud = { issuer: name, metadataUrl: issuer.metadataUrl, loginUrl: 'https://login.example/', scope: 'https://scope.example' }
  const adapter = createAdapter({ type: 'SingleTenant', appId, tenantId: tenant, password: 'unused' }, log, cloud)
  const bot = createBot({
    dispatch: async () => {
      turns += 1
      return undefined
    },
    allows: whoMayEnter({
      production: { appType: 'SingleTenant', appId, tenantId: tenant, password: 'unused', allowedTenants: [tenant] },
      serviceHosts: ['smba.trafficmanager.net'],
    }),
    book: { remember: async () => undefined, forget: async () => undefined, welcomeOnce: async () => false },
    log,
    render: () => ({}),
    now: () => new Date('2026-11-21T09:00:00Z'),
    newReference: () => 'ABC123',
    failure: () => ({ text: 'It failed.', summary: 'It failed' }),
  })
  web = createWebServer({ adapter, bot, isReady: () => true, log })
  address = `http://127.0.0.1:${await web.start('127.0.0.1', 0)}`
})
beforeEach(() => {
  turns = 0
  lines.length = 0
})
afterAll(async () => {
  await web.stop(1_000)
  await issuer.close()
})

const seconds = () => Math.floor(Date.now() / 1000)
const claims = (part: Claims = {}): Claims => ({
  iss: name,
  aud: appId,
  serviceurl: serviceUrl,
  nbf: seconds() - 60,
  exp: seconds() + 600,
  ...part,
})

const activity = (part: Record<string, unknown> = {}) =>
  message(serviceUrl, 'canary-88 hello', {
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...part,
  })

const post = async (authorization: string | undefined, body: object = activity()) => {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
  const response = await fetch(`${address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) })
  said = await response.text()
  return response.status
}
const withToken = (part: Claims = {}, how: Parameters<Issuer['sign']>[1] = {}, body: object = activity()) =>
  post(`Bearer ${issuer.sign(claims(part), how)}`, body)

it('lets in what the issuer signed for this bot', async () => {
  expect(await withToken()).toBe(200)
  expect(turns).toBe(1)
})

describe('is refused before any room sees it', () => {
  const refused = async (status: Promise<number>) => {
    expect(await status).toBe(401)
    expect(said).toMatch(/^"?Unauthorized\."?$/)
    expect(turns).toBe(0)
    expect(lines.join('\n')).not.toContain('canary-88')
  }

  it('without a token', () => refused(post(undefined)))
  it('with an empty one', () => refused(post('Bearer ')))
  it('with one that is no token', () => refused(post('Bearer nonsense')))
  it('with another scheme', () => refused(post(`Basic ${Buffer.from('a:b').toString('base64')}`)))
  it('for another bot', () => refused(withToken({ aud: '22222222-2222-4333-8444-555555555555' })))
  it('for nobody', () => refused(withToken({ aud: undefined })))
  it('from another issuer', () => refused(withToken({ iss: 'https://somebody.example' })))
  it('out of date', () => refused(withToken({ exp: seconds() - 3_600 })))
  it('not yet valid', () => refused(withToken({ nbf: seconds() + 3_600 })))
  it('signed with a key that was never published', () => refused(withToken({}, { key: issuer.strangersKey })))
  it('naming a key that does not exist', () => refused(withToken({}, { header: { kid: 'key-9' } })))
  it('with no signature at all', () => refused(withToken({}, { header: { alg: 'none' } })))
  it('signed with the public words as a password', () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const words = `${part({ alg: 'HS256', typ: 'JWT', kid: 'key-1' })}.${part(claims())}`
    return refused(post(`Bearer ${words}.${createHmac('sha256', issuer.metadataUrl).update(words).digest('base64url')}`))
  })
  it('changed after it was signed', () => {
    const [head, , seal] = issuer.sign(claims()).split('.')
    return refused(post(`Bearer ${head}.${Buffer.from(JSON.stringify(claims({ exp: seconds() + 9_999 }))).toString('base64url')}.${seal}`))
  })
  it('for replies to another place than the token names', () =>
    refused(withToken({}, {}, { ...activity(), serviceUrl: 'https://smba.trafficmanager.net/elsewhere/' })))
  it('with a key endorsed for other channels only', () => refused(withToken({}, {}, { ...activity(), channelId: 'webchat' })))
})

describe('is left alone in silence, though its token is good', () => {
  const silent = async (body: object, part: Claims = {}) => {
    expect(await withToken(part, {}, body)).toBe(200)
    expect(turns).toBe(0)
    expect(lines.join('\n')).toContain('an activity from elsewhere was refused')
    expect(lines.join('\n')).not.toContain('canary-88')
  }
  const elsewhere = '77777777-2222-4333-8444-555555555555'

  it('from another council’s tenant', () =>
    silent(activity({ conversation: { id: 'a:1', tenantId: elsewhere }, channelData: { tenant: { id: elsewhere } } })))
  it('from no tenant', () => silent(activity({ conversation: { id: 'a:1' }, channelData: {} })))
  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'http://169.254.169.254/',
  ])('asking for replies to %s', (url) => silent({ ...activity(), serviceUrl: url }, { serviceurl: url }))
})
