import { eachRoom } from './a-room.js'
import { message } from './activities.js'

const { open, texts } = eachRoom()

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

  it('refuses names of people and chats that no platform would make, because what is remembered is remembered under them', async () => {
    const { post, connector } = await open()
    const long = 'x'.repeat(1_001)
    const plain = message(connector.url, 'one')
    expect((await post(plain)).status).toBe(200)
    for (const part of [{ from: { id: long } }, { from: { id: 'a', aadObjectId: long } }, { conversation: { id: long } }])
      expect((await post({ ...plain, ...part })).status).toBe(400)
    expect(texts()).toEqual(['personal: one', 'personal: welcome'])
  })

  it('tells whoever watches that it is alive and ready, and refuses other addresses plainly', async () => {
    const { address } = await open()
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'alive', lastRound: '2026-11-21T09:00:00.000Z' })
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
      dispatch: async ({ event }) =>
        event.kind === 'arrived'
          ? undefined
          : new Promise((resolve) => {
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
