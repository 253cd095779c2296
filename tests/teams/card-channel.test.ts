import { join } from 'node:path'
import { createRenderer } from '../../src/cards/index.js'
import { messageReply } from '../../src/chat/index.js'
import type { Answer, MayLeave } from '../../src/delivery/index.js'
import { type CardChannelParts, createCardChannel, createConnectorCall } from '../../src/teams/index.js'
import { aConnector, type Behaviour, type Seen } from './a-connector.js'

const render = createRenderer(join(__dirname, '../../cards'))
const payload = JSON.parse(JSON.stringify(messageReply({ title: 'Please read', lines: ['The Standards changed.'] })))
const letter = { keyUuid: 'key-1', directoryId: 'person-1', address: 'member@council.example', payload }
const now = Date.parse('2026-11-21T09:00:00Z')

let open: { close(): Promise<void> } | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

interface Setting {
  readonly behave?: (seen: Seen) => Behaviour
  readonly token?: (fresh: boolean) => Promise<string>
  readonly known?: boolean
  readonly requestMs?: number
  readonly newcomers?: Omit<NonNullable<CardChannelParts['newcomers']>, 'serviceUrl' | 'tenant' | 'bot'>
}

const aChannel = async ({ behave, token, known = true, requestMs = 10_000, newcomers }: Setting = {}) => {
  const connector = await aConnector(behave)
  open = connector
  const channel = createCardChannel({
    call: createConnectorCall(token, requestMs, () => now),
    render,
    chatWith: async (person) =>
      known ? { conversation: `a:${person}/1`, serviceUrl: connector.serviceUrl, bot: '28:the-bot' } : undefined,
    ...(newcomers
      ? { newcomers: { ...newcomers, tenant: 'tenant-1', bot: '28:the-bot', serviceUrl: async () => connector.serviceUrl } }
      : {}),
  })
  return { connector, post: (mayLeave: MayLeave = () => true, part = {}) => channel.post({ ...letter, ...part }, mayLeave) }
}

describe('the channel of bot cards', () => {
  it("puts the reply as a card into the person's own chat, in one request", async () => {
    const { connector, post } = await aChannel()
    expect(await post()).toEqual({ verdict: 'ok', status: 201, remoteId: 'made-1' })
    expect(connector.seen).toHaveLength(1)
    const [{ path, body }] = connector.seen as [Seen]
    expect(path).toBe('/uk/v3/conversations/a%3Aperson-1%2F1/activities')
    expect(body).toMatchObject({
      type: 'message',
      summary: 'Please read',
      from: { id: '28:the-bot' },
      conversation: { id: 'a:person-1/1' },
    })
    expect(body.text).toBeUndefined()
    expect(JSON.stringify(body.attachments)).toContain('The Standards changed.')
  })

  const busy = { 'retry-after': '7' }
  const until = { 'retry-after': 'Sat, 21 Nov 2026 09:00:30 GMT' }
  it.each<[string, Behaviour, Partial<Answer>]>([
    ['429 with seconds', { status: 429, headers: busy }, { verdict: 'throttled', retryAfterMs: 7_000 }],
    ['429 with a date', { status: 429, headers: until }, { verdict: 'throttled', retryAfterMs: 30_000 }],
    ['429 with nonsense', { status: 429, headers: { 'retry-after': 'soon' } }, { verdict: 'throttled' }],
    [
      'blocked by the person',
      { status: 403, json: { error: { code: 'ConversationBlockedByUser' } } },
      { verdict: 'forbidden', code: 'ConversationBlockedByUser' },
    ],
    [
      'no such chat',
      { status: 404, json: { error: { code: 'ConversationNotFound' } } },
      { verdict: 'missing', code: 'ConversationNotFound' },
    ],
    ['too large', { status: 413, json: 'not what was expected' }, { verdict: 'refused', status: 413 }],
    ['412', { status: 412 }, { verdict: 'unclear', status: 412 }],
    ['500', { status: 500 }, { verdict: 'unclear', status: 500 }],
    ['502', { status: 502 }, { verdict: 'unclear', status: 502 }],
    ['503 with a wait', { status: 503, headers: busy }, { verdict: 'unclear', retryAfterMs: 7_000 }],
    ['504', { status: 504 }, { verdict: 'unclear', status: 504 }],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:9/' } }, { verdict: 'unclear', status: 307 }],
    ['a reset', { does: 'reset' }, { verdict: 'unclear' }],
    ['no answer in time', { does: 'hang' }, { verdict: 'unclear' }],
  ])('makes one request and judges the answer: %s', async (_name, behaviour, expected) => {
    const { connector, post } = await aChannel({ behave: () => behaviour, ...(behaviour.does === 'hang' ? { requestMs: 300 } : {}) })
    expect(await post()).toMatchObject(expected)
    expect(connector.seen).toHaveLength(1)
  })

  it('knows a request that never left: nobody listens at the address', async () => {
    const { connector, post } = await aChannel()
    await connector.close()
    expect(await post()).toEqual({ verdict: 'not-left' })
  })

  it('stays when the lease may not last, and when there is no token', async () => {
    const { connector, post } = await aChannel({ token: () => Promise.reject(new Error('Entra is away')) })
    expect(await post(() => false)).toEqual({ verdict: 'not-left' })
    expect(await post()).toEqual({ verdict: 'not-left' })
    expect(connector.seen).toEqual([])
  })

  it('replaces a token that was turned away once, and not twice', async () => {
    const token = async (fresh: boolean) => (fresh ? 'new' : 'old')
    const turnsAwayOld = await aChannel({ token, behave: ({ authorization }) => (authorization === 'Bearer new' ? {} : { status: 401 }) })
    expect(await turnsAwayOld.post()).toMatchObject({ verdict: 'ok' })
    expect(turnsAwayOld.connector.seen.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new'])
    await turnsAwayOld.connector.close()
    const turnsAwayAll = await aChannel({ token, behave: () => ({ status: 401 }) })
    expect(await turnsAwayAll.post()).toMatchObject({ verdict: 'unauthorised' })
    expect(turnsAwayAll.connector.seen).toHaveLength(2)
  })

  it.each([
    ['nothing', null],
    ['a letter for another channel', { subject: 'x', html: '<p>x</p>' }],
    ['a card that there is no template for', { text: 'x', summary: 'x', card: { template: 'none-such', data: {} } }],
    ['a card with a part missing', { text: 'x', summary: 'x', card: { template: 'message', data: { title: 'x' } } }],
  ])('sends nothing when the payload is %s', async (_name, other) => {
    const { connector, post } = await aChannel()
    expect(await post(() => true, { payload: other })).toMatchObject({ verdict: 'refused', code: 'PayloadNotReadable' })
    expect(connector.seen).toEqual([])
  })
})

describe('somebody who has never spoken to the bot', () => {
  const opening = ({ path }: Seen): Behaviour => (path.endsWith('/conversations') ? { json: { id: 'a:opened' } } : {})
  const anInstallation = (installs: Answer, chats: (string | undefined)[]) => {
    const calls: string[] = []
    const chatOf = async () => {
      calls.push('chatOf')
      return chats.shift()
    }
    const post = async () => {
      calls.push('install')
      return installs
    }
    return { calls, installation: { chatOf, post } }
  }

  it('is reached by the next channel where nothing may be installed', async () => {
    const { connector, post } = await aChannel({ known: false })
    expect(await post()).toEqual({ verdict: 'missing', code: 'NoChatKnown' })
    expect(connector.seen).toEqual([])
  })

  it('gets a chat opened when the app is installed', async () => {
    const { calls, installation } = anInstallation({ verdict: 'ok' }, ['19:chat'])
    const { connector, post } = await aChannel({ known: false, behave: opening, newcomers: { installation } })
    expect(await post()).toMatchObject({ verdict: 'ok', remoteId: 'made-1' })
    expect(calls).toEqual(['chatOf'])
    const [first, second] = connector.seen as [Seen, Seen]
    expect(first.body).toMatchObject({ bot: { id: '28:the-bot' }, members: [{ id: 'person-1' }], tenantId: 'tenant-1', isGroup: false })
    expect(second.path).toBe('/uk/v3/conversations/a%3Aopened/activities')
  })

  it.each<[string, Answer]>([
    ['now', { verdict: 'ok', status: 201 }],
    ['by somebody quicker', { verdict: 'conflict', status: 409 }],
  ])('has the app installed first: %s', async (_name, answer) => {
    const { calls, installation } = anInstallation(answer, [undefined, '19:chat'])
    const { connector, post } = await aChannel({ known: false, behave: opening, newcomers: { installation } })
    expect(await post()).toMatchObject({ verdict: 'ok' })
    expect(calls).toEqual(['chatOf', 'install', 'chatOf'])
    expect(connector.seen).toHaveLength(2)
  })

  it.each<[Answer['verdict'], Answer['verdict']]>([
    ['forbidden', 'forbidden'],
    ['missing', 'missing'],
    ['throttled', 'throttled'],
    ['unclear', 'not-left'],
    ['unauthorised', 'not-left'],
    ['stale-token', 'not-left'],
  ])('is not written to when the installation is %s: that is %s, for nothing has reached them', async (installs, expected) => {
    const { installation } = anInstallation({ verdict: installs, retryAfterMs: 5 }, [])
    const { connector, post } = await aChannel({ known: false, newcomers: { installation } })
    expect(await post()).toEqual({ verdict: expected, retryAfterMs: 5 })
    expect(connector.seen).toEqual([])
  })

  it('is tried again later when the chat is not there yet, or could not be opened', async () => {
    const slow = anInstallation({ verdict: 'ok' }, [])
    const notYet = await aChannel({ known: false, newcomers: { installation: slow.installation } })
    expect(await notYet.post()).toMatchObject({ verdict: 'not-left' })
    await notYet.connector.close()
    const { installation } = anInstallation({ verdict: 'ok' }, ['19:chat'])
    const broken = await aChannel({ known: false, behave: () => ({ status: 502 }), newcomers: { installation } })
    expect(await broken.post()).toMatchObject({ verdict: 'not-left', status: 502 })
    expect(broken.connector.seen).toHaveLength(1)
  })
})
