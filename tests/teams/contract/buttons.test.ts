import { eachRoom } from './a-room.js'
import { executed, invoked, submitted } from './activities.js'

const { open, texts } = eachRoom()

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
