import { createGraphCall, createGraphClient, startStandIn } from '../../src/graph/index.js'
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
