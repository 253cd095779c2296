import type { Turn } from '../../../src/chat/index.js'
import { eachRoom } from './a-room.js'
import { mentioned, message, quiet } from './activities.js'

const { open, texts } = eachRoom()

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
