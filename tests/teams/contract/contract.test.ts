import type { Turn } from '../../../src/chat/index.js'
import { startRoom } from './a-room.js'
import { executed, installation, invoked, joined, mentioned, message, quiet, submitted } from './activities.js'

type Room = Awaited<ReturnType<typeof startRoom>>
let room: Room
const open = async (options: Parameters<typeof startRoom>[0] = {}) => {
  room = await startRoom(options)
  return room
}
afterEach(() => room.stop())

const texts = () => room.connector.sent.filter(({ body }) => body.type === 'message').map(({ body }) => body.text)

describe('the Teams room: arriving and leaving', () => {
  it('welcomes once, however often and however at once Teams says that the bot was installed', async () => {
    const { post, connector } = await open()
    await Promise.all([post(installation(connector.url, 'add')), post(joined(connector.url)), post(installation(connector.url, 'add'))])
    await post(installation(connector.url, 'add-upgrade'))
    expect(texts()).toEqual(['personal: welcome'])
  })

  it('welcomes after the first answer when no install event ever came', async () => {
    const { post, connector } = await open()
    await post(message(connector.url, 'one'))
    await post(message(connector.url, 'two'))
    expect(texts()).toEqual(['personal: one', 'personal: welcome', 'personal: two'])
  })

  it('stays quiet when somebody else joins', async () => {
    const { post, connector } = await open()
    await post(joined(connector.url, { id: '29:another' }))
    expect(texts()).toEqual([])
  })

  it('remembers where a person can be reached, and forgets it whole when the app is removed', async () => {
    const { post, connector, book } = await open()
    await post(installation(connector.url, 'add'))
    expect(await book.find('a:personal')).toMatchObject({
      person: '00000000-0000-4000-8000-000000000001',
      tenant: 'tenant-1',
      bot: '28:bot',
    })
    await post(installation(connector.url, 'remove'))
    expect(await book.find('a:personal')).toBeUndefined()
    await post(installation(connector.url, 'add'))
    expect(texts()).toEqual(['personal: welcome', 'personal: welcome'])
  })
})

describe('the Teams room: messages', () => {
  it('strips its own mention in a channel and says where it was asked', async () => {
    const { post, connector } = await open()
    await post(mentioned(connector.url, 'can I share this?'))
    expect(texts()).toEqual(['channel: can I share this?'])
  })

  it('answers an edited message again', async () => {
    const { post, connector } = await open()
    await post({
      ...message(connector.url, 'changed'),
      type: 'messageUpdate',
      channelData: { eventType: 'editMessage', tenant: { id: 'tenant-1' } },
    })
    expect(texts()[0]).toBe('personal: changed')
  })

  it('counts a picture that comes without words', async () => {
    const turns: Turn[] = []
    const { post, connector } = await open({ dispatch: async (turn) => void turns.push(turn) as undefined })
    await post(message(connector.url, '', { attachments: [{ contentType: 'image/png' }, { contentType: 'text/html' }] }))
    expect(turns[0]?.event).toEqual({ kind: 'message', text: '', pictures: 1, edited: false })
  })

  it('takes reactions, deletions and unknown kinds in silence', async () => {
    const { post, connector } = await open()
    for (const activity of quiet(connector.url)) expect((await post(activity)).status).toBe(200)
    expect(connector.sent).toEqual([])
  })

  it('shows that it is typing when a reply takes long, and not when it is quick', async () => {
    let finish = () => {}
    const { post, connector } = await open({
      dispatch: (turn) =>
        turn.event.kind === 'message' && turn.event.text === 'slow'
          ? new Promise((resolve) => {
              finish = () => resolve({ text: 'done', summary: 'done' })
            })
          : Promise.resolve({ text: 'quick', summary: 'quick' }),
    })
    await post(message(connector.url, 'fast'))
    expect(connector.sent.map(({ body }) => body.type)).not.toContain('typing')
    const slow = post(message(connector.url, 'slow'))
    while (!connector.sent.some(({ body }) => body.type === 'typing')) await new Promise((resolve) => setImmediate(resolve))
    finish()
    await slow
    expect(texts()).toContain('done')
  })

  it('answers with a reference when a reply cannot be made, and logs no words', async () => {
    const { post, connector, lines } = await open({ dispatch: () => Promise.reject(new Error('secret words')) })
    expect((await post(message(connector.url, 'secret words'))).status).toBe(200)
    expect(texts()[0]).toBe('It failed. Reference ABC123.')
    expect(lines.join()).not.toContain('secret words')
    expect(lines.join()).toContain('ABC123')
  })

  it('does nothing for a stranger: no reply is sent to an address or tenant that is not allowed', async () => {
    const { post, connector, lines } = await open({ allows: ({ tenant }) => tenant === 'another' })
    expect((await post(message(connector.url, 'hello'))).status).toBe(200)
    expect(connector.sent).toEqual([])
    expect(lines.join()).toContain('refused')
  })
})

describe('the Teams room: buttons', () => {
  it('sends the reply to an executed button as a new message and tells the client so', async () => {
    const { post, connector } = await open()
    const response = await post(executed(connector.url, { verb: 'topic', topic: 'SHR-01' }))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'See below.' })
    expect(texts()).toEqual(['personal: topic'])
  })

  it('turns the tapped card into the reply when the reply asks for it', async () => {
    const reply = {
      text: 'x',
      summary: 'x',
      replaces: true,
      card: { template: 'message', data: { title: 'Done', lines: [], buttons: [], links: [], notice: [] } },
    }
    const { post, connector } = await open({ dispatch: async () => reply })
    const response = await (await post(executed(connector.url, { verb: 'topic', topic: 'SHR-01' }))).json()
    expect(response).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } })
    expect(connector.sent).toEqual([])
  })

  it('reads a submitted button, which is a message without text', async () => {
    const { post, connector } = await open()
    await post(submitted(connector.url, { verb: 'command', command: 'card' }))
    expect(texts()[0]).toBe('personal: command')
  })

  it('answers a failing button with words and HTTP 200, never a fault that Teams would show', async () => {
    const { post, connector } = await open({ dispatch: () => Promise.reject(new Error('inner')) })
    const response = await post(executed(connector.url, { verb: 'topic' }))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ statusCode: 200, value: 'It failed. Reference ABC123.' })
  })

  it('thanks for feedback without a body, and answers invokes it does not know', async () => {
    const { post, connector } = await open()
    const feedback = await post(invoked(connector.url, 'message/submitAction', { actionName: 'feedback' }))
    expect([feedback.status, await feedback.text()]).toEqual([200, ''])
    expect((await post(invoked(connector.url, 'composeExtension/unknown'))).status).toBe(501)
    expect((await post(invoked(connector.url, 'adaptiveCard/action', { action: 7 }))).status).toBe(501)
  })
})

describe('the Teams room: the door', () => {
  it.each([
    ['{"a":', 400],
    ['{}', 400],
    ['[]', 400],
    ['{"type":5}', 400],
    ['"hello"', 400],
    ['', 400],
    [JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413],
  ])('refuses a body that is no activity: %.20s', async (body, status) => {
    const { post } = await open()
    const response = await post(body)
    expect(response.status).toBe(status)
    const words = await response.text()
    expect(words).not.toMatch(/at .*\.js|JSON|validate|position|undefined|token/i)
    expect(words.length).toBeLessThan(200)
  })

  it('tells whoever watches that it is alive and ready, and refuses other addresses plainly', async () => {
    const { address } = await open()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const missing = await fetch(`${address}/no-such`)
    expect([missing.status, await missing.json()]).toEqual([404, { error: 'There is nothing at this address.' }])
  })

  it('finishes the turn in hand before it stops', async () => {
    let finish = () => {}
    let started = () => {}
    const inHand = new Promise<void>((resolve) => {
      started = resolve
    })
    const { post, connector, web } = await open({
      dispatch: () =>
        new Promise((resolve) => {
          finish = () => resolve({ text: 'finished', summary: 'x' })
          started()
        }),
    })
    const posted = post(message(connector.url, 'wait'))
    await inHand
    const stopped = web.stop(5_000)
    finish()
    await Promise.all([posted, stopped])
    expect(texts()[0]).toBe('finished')
  })
})
