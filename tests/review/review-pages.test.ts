import { createSignedLinks, type LinkedRight, reviewPages } from '../../src/review/index.js'
import { createPeopleBook, createReadingBook, type Db, openDatabase } from '../../src/store/index.js'
import { cardKey, contentWithVersion } from './a-version.js'

const secret = 'a secret that only this test knows and nobody else'
const links = createSignedLinks(secret)
const content = contentWithVersion()
const noon = Date.parse('2026-11-20T12:00:00Z')

let db: Db
let now: number
let reading: ReturnType<typeof createReadingBook>
let pages: ReturnType<typeof reviewPages>

beforeEach(async () => {
  db = await openDatabase(':memory:')
  now = noon
  reading = createReadingBook(db, () => now)
  const people = createPeopleBook(db, () => now)
  await people.sync('t', 'member', [{ tenant: 't', directoryId: 'me', address: 'me@example.org', audience: 'member' }])
  pages = reviewPages({
    content: () => content,
    links,
    reading,
    people,
    recordOf: async (person) => ({ ...(await reading.record(person)), training: [{ course: '=HYPERLINK("x")', doneOn: '2026-05-14' }] }),
    now: () => now,
    linkTo: () => 'https://posts.example.org/card',
  })
})
afterEach(() => db.destroy())

const right = (part: Partial<LinkedRight> = {}): LinkedRight => ({
  for: 'read',
  person: 1,
  version: cardKey,
  until: noon + 86_400_000,
  ...part,
})
const query = (given: LinkedRight) => `t=${links.sign(given)}`
const at = (path: string) => {
  const page = pages.find((one) => one.path === path)
  if (!page) throw new Error(`No page at ${path}.`)
  return page
}
const send = (path: string, given: LinkedRight, fields: Record<string, string>) => at(path).submit?.(query(given), fields)

describe('the page behind "I have read it" in a mail', () => {
  it('changes nothing when a mail program opens it', async () => {
    const { status, body } = await at('/read').respond(query(right()))
    expect(status).toBe(200)
    expect(body).toContain('I have read this version')
    expect((await reading.record(1)).acknowledged).toEqual([])
  })

  it('records once when its button is pressed, and takes it back within the hour', async () => {
    await send('/read', right(), { step: 'acknowledge' })
    expect((await send('/read', right(), { step: 'acknowledge' }))?.body).toContain('You said on 20 November 2026')
    expect((await reading.record(1)).acknowledged).toEqual([{ version: cardKey, at: noon, place: 'page' }])
    expect((await send('/read', right(), { step: 'undo' }))?.body).toContain('Taken back')
    expect((await reading.record(1)).acknowledged).toEqual([])
  })

  it.each([
    ['tomorrow', '2026-11-21T09:00:00.000Z', '21 November 2026'],
    ['next-week', '2026-11-27T09:00:00.000Z', '27 November 2026'],
  ])('can be put off until %s', async (step, until, day) => {
    expect((await send('/read', right(), { step }))?.body).toContain(`You will be reminded on ${day}`)
    expect((await reading.record(1)).snoozed.map((one) => new Date(one.until).toISOString())).toEqual([until])
    expect((await reading.record(1)).acknowledged).toEqual([])
  })

  it('may send its form to this server only, and is kept by nobody', async () => {
    const { headers } = await at('/read').respond(query(right()))
    expect(headers['Content-Security-Policy']).toContain("form-action 'self'")
    expect(headers['Cache-Control']).toBe('no-store')
    expect(headers['Referrer-Policy']).toBe('no-referrer')
  })
})

describe('the page that stops mail', () => {
  const stop = right({ for: 'stop-mail' })

  it('stops on its button and not before, and starts again', async () => {
    await at('/mail/stop').respond(query(stop))
    expect((await reading.record(1)).channelsOff).toEqual([])
    await send('/mail/stop', stop, { step: 'stop' })
    expect((await reading.record(1)).channelsOff).toMatchObject([{ channel: 'mail' }])
    await send('/mail/stop', stop, { step: 'start' })
    expect((await reading.record(1)).channelsOff).toEqual([])
  })

  it('understands a mail program that unsubscribes for its reader', async () => {
    await send('/mail/stop', stop, { 'List-Unsubscribe': 'One-Click' })
    expect((await reading.record(1)).channelsOff).toMatchObject([{ channel: 'mail' }])
  })
})

it('gives a record as a table that starts no formula', async () => {
  await reading.acknowledge(1, cardKey, 'chat')
  const { body, headers } = await at('/my-record.csv').respond(query(right({ for: 'record' })))
  expect(String(body)).toContain('version 1.1')
  expect(String(body)).toContain(`training,"'=HYPERLINK(""x"")"`)
  expect(headers['Content-Disposition']).toContain('attachment')
})

describe('a link is refused', () => {
  const refused = async (text: string, path = '/read') => {
    const { status, body } = await at(path).respond(text)
    expect(status).toBe(404)
    expect(body).toContain('This link does not work')
    expect((await at(path).submit?.(text, { step: 'acknowledge' }))?.status).toBe(404)
    expect((await reading.record(1)).acknowledged).toEqual([])
  }

  it('when it is out of date', () => refused(query(right({ until: noon }))))
  it('when it was made for something else', () => refused(query(right({ for: 'stop-mail' }))))
  it('when it is missing, empty or nonsense', async () => {
    for (const text of ['', 't=', 't=.', 't=a.b', 't=a.b.c', `t=${'x'.repeat(5_000)}`]) await refused(text)
  })
  it('when its words were changed', async () => {
    const [, seal = ''] = links.sign(right()).split('.')
    const words = Buffer.from(JSON.stringify(right({ person: 2 }))).toString('base64url')
    await refused(`t=${words}.${seal}`)
  })
  it('when it was signed with another secret', () =>
    refused(`t=${createSignedLinks('another secret that is long enough to be used').sign(right())}`))
  it('when its version has left the registers', () => refused(query(right({ version: 'bucks-a4-card@8' }))))
})

it('will not sign with a short secret', () => {
  expect(() => createSignedLinks('short')).toThrow('at least 32 bytes')
})
