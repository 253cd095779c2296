import { createGraphCall, createGraphClient, createMailChannel, startStandIn } from '../../src/graph/index.js'
import { readDescription } from './description.js'

const validate = readDescription()

const mail = {
  subject: 's',
  body: { contentType: 'html', content: '<p>&lt;x&gt;</p>' },
  toRecipients: [{ emailAddress: { address: 'a@council.example' } }],
}
const notification = {
  topic: { source: 'text', value: 't', webUrl: 'https://teams.microsoft.com/x' },
  activityType: 'pleaseRead',
  chainId: 1,
  previewText: { content: 'p' },
  templateParameters: [],
}

describe('the stand-in for Graph', () => {
  it.each([
    ['a typo', '/users/a/messages', { ...mail, subjekt: 'x' }],
    ['a number for a subject', '/users/a/messages', { ...mail, subject: 1 }],
    ['HTML in capitals', '/users/a/messages', { ...mail, body: { contentType: 'HTML', content: '' } }],
    ['a chain id as text', '/users/a/teamwork/sendActivityNotification', { ...notification, chainId: '1' }],
    ['a topic without its link', '/users/a/teamwork/sendActivityNotification', { ...notification, topic: { source: 'text', value: 1 } }],
    ['an installation with another property', '/users/a/teamwork/installedApps', { app: 'x' }],
    ['a path that the product does not use', '/users/a/sendMail', { message: mail }],
  ])('refuses %s', async (_, path, body) => {
    const standIn = await startStandIn(validate ? { validate } : {})
    const call = createGraphCall(createGraphClient(standIn.url, undefined), 1_000, Date.now)
    expect((await call({ method: 'post', path, body })).verdict).not.toBe('ok')
    expect(standIn.world.invalid).toBe(1)
    await standIn.stop()
  })

  it('holds to the published limit of the activity feed, and says how long to wait', async () => {
    let at = 0
    const standIn = await startStandIn({ throttles: true, now: () => at })
    const call = createGraphCall(createGraphClient(standIn.url, undefined), 1_000, Date.now)
    const notify = () => call({ method: 'post', path: '/users/a/teamwork/sendActivityNotification', body: notification })
    const verdicts = []
    for (let n = 0; n < 6; n++) verdicts.push((await notify()).verdict)
    expect(verdicts).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'throttled'])
    expect((await notify()).retryAfterMs).toBe(1_000)
    at = 1_001
    expect((await notify()).verdict).toBe('ok')
    await standIn.stop()
  })

  it('lets four requests at once into a mailbox, as Outlook does, and no fifth', async () => {
    const standIn = await startStandIn({ throttles: true, latencyMs: 100 })
    const call = createGraphCall(createGraphClient(standIn.url, undefined), 5_000, Date.now)
    const answers = await Promise.all(Array.from({ length: 5 }, () => call({ method: 'post', path: '/users/a/messages', body: mail })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 429])
    expect((await call({ method: 'post', path: '/users/a/messages', body: mail })).status).toBe(201)
    await standIn.stop()
  })

  it('lets a mail beyond thirty a minute wait in a queue, where it looks like a draft', async () => {
    let at = 0
    const standIn = await startStandIn({ throttles: true, now: () => at, random: () => 0 })
    const call = createGraphCall(createGraphClient(standIn.url, undefined), 1_000, Date.now)
    const isDraft: unknown[] = []
    for (let n = 0; n < 31; n++) {
      const { json } = await call({ method: 'post', path: '/users/a/messages', body: mail })
      const { id } = json as { id: string }
      await call({ method: 'post', path: `/users/a/messages/${encodeURIComponent(id)}/send` })
      isDraft.push(
        ((await call({ method: 'get', path: `/users/a/messages/${encodeURIComponent(id)}` })).json as { isDraft: boolean }).isDraft,
      )
    }
    expect(isDraft).toEqual([...Array.from({ length: 30 }, () => false), true])
    expect(standIn.world.queued).toBe(1)
    at = 2_000
    expect([...standIn.world.messages.values()].every(({ visibleAt }) => (visibleAt ?? Number.POSITIVE_INFINITY) <= at)).toBe(true)
    await standIn.stop()
  })

  it('keeps what a mail program would show as "unsubscribe", and only an address that can be used for it leaves', async () => {
    const standIn = await startStandIn(validate ? { validate } : {})
    const channel = createMailChannel(createGraphCall(createGraphClient(standIn.url, undefined), 1_000, Date.now), 'a', standIn.url)
    const letter = (unsubscribe: string) => ({
      keyUuid: 'k',
      directoryId: 'd',
      address: 'a@council.example',
      payload: { subject: 's', html: '<p>x</p>', unsubscribe },
    })
    expect((await channel.create(letter('https://council.example/stop?id=1'))).verdict).toBe('ok')
    expect([...standIn.world.messages.values()].map((one) => one.unsubscribe)).toEqual(['<https://council.example/stop?id=1>'])
    expect(await channel.create(letter('javascript:x'))).toEqual({ verdict: 'refused', code: 'PayloadNotReadable' })
    expect(standIn.world.messages.size).toBe(1)
    await standIn.stop()
  })

  it('shows what people would get, without running anything in it', async () => {
    const standIn = await startStandIn()
    const call = createGraphCall(createGraphClient(standIn.url, undefined), 1_000, Date.now)
    await call({ method: 'post', path: '/users/a/messages', body: { ...mail, subject: '<script>' } })
    const page = await fetch(standIn.url)
    const text = await page.text()
    expect(text).toContain('&lt;script&gt;')
    expect(text).toContain('a@council.example')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const link = /href="(\/mail\/[^"]+)"/.exec(text)?.[1]
    expect(await (await fetch(`${standIn.url}${link}`)).text()).toContain('sandbox')
    expect((await fetch(`${standIn.url}/nowhere`)).status).toBe(404)
    await standIn.stop()
  })
})
