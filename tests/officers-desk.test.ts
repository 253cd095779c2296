import { messageReply } from '../src/chat/index.js'
import { readConfig } from '../src/config.js'
import { deskPages, figuresFor, officerLinks, openDeskBooks } from '../src/desk-figures.js'
import { createAnswerPost } from '../src/desk-questions.js'
import { linkLastsMs } from '../src/officer/index.js'
import { createSignedLinks } from '../src/review/index.js'
import { createDigestBook, createExpansion, createPeopleBook, type Db, openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'

const at = Date.parse('2026-11-21T09:00:00Z')
const signed = createSignedLinks('a secret of more than thirty-two bytes')
const links = officerLinks({ publicUrl: 'https://posts.example.org/' }, signed)
const queryOf = (address: string) => new URL(address).search.slice(1)

describe('the links to the pages of the desk', () => {
  const right = { page: 'report', person: 12, about: '2026-Q4' } as const
  const address = links.linkTo({ ...right, csv: false }, new Date(at))

  it('lead to one page and carry a number and no name', () => {
    expect(address).toMatch(/^https:\/\/posts\.example\.org\/officer\/report\?t=/)
    expect(links.linkTo({ page: 'status', person: 12, csv: true }, new Date(at))).toContain('/officer/status.csv?t=')
    expect(links.read(queryOf(address), at)).toEqual(right)
  })

  it('work for ten minutes', () => {
    expect(links.read(queryOf(address), at + linkLastsMs - 1)).toEqual(right)
    expect(links.read(queryOf(address), at + linkLastsMs)).toBeUndefined()
  })

  it('are worth nothing when made up, changed, signed by somebody else, or made for something else', () => {
    const other = officerLinks({ publicUrl: 'https://x.example' }, createSignedLinks('b secret of more than thirty-two bytes'))
    const ofSomebodyElse = queryOf(other.linkTo({ ...right, csv: false }, new Date(at)))
    const record = `t=${signed.sign({ for: 'record', person: 12, until: at + 1_000 })}`
    const changed = `${queryOf(address).slice(0, -2)}xx`
    for (const query of ['', 't=', 't=a.b', ofSomebodyElse, record, changed]) expect(links.read(query, at)).toBeUndefined()
  })
})

describe('the desk over a database', () => {
  let db: Db
  beforeEach(async () => {
    db = await openDatabase(':memory:')
  })
  afterEach(() => db.destroy())

  const tenantOf = () => 'local'
  const partsOf = () => ({ config: readConfig({ PLAYGROUND: 'off' }), books: openDeskBooks(db, ':memory:'), tenantOf })

  const ann = { tenant: 'local', directoryId: 'ann', address: 'ann@council.example', audience: 'officer' as const }

  it('opens a page for an officer whom the directory names, and for nobody else', async () => {
    const content = starterContent()
    const people = createPeopleBook(db, Date.now)
    await people.sync('local', 'officer', [ann])
    const person = (await people.find('local', 'ann')) ?? 0
    const [page] = deskPages(partsOf(), signed, () => content)
    const query = queryOf(links.linkTo({ page: 'status', person, csv: false }, new Date()))
    expect((await page?.respond(query))?.status).toBe(200)
    await people.sync('local', 'officer', [{ ...ann, directoryId: 'bob' }])
    expect((await page?.respond(query))?.status).toBe(404)
    expect(deskPages(partsOf(), undefined, () => content)).toEqual([])
  })

  it('tells of the last issue that was sent and of those on their way', async () => {
    const digest = createDigestBook(db, () => at)
    const issue = { council: 'buckinghamshire', dueAt: at, composed: '{}', seen: '{}' }
    await digest.draft({ ...issue, month: '2026-11' })
    await digest.numberOf('buckinghamshire', '2026-11')
    await digest.markSent('buckinghamshire', '2026-11', [])
    await digest.draft({ ...issue, month: '2026-12' })
    const { issues } = await figuresFor(partsOf(), starterContent())
    expect((await issues?.())?.map(({ number, month, day }) => [number, month, day])).toEqual([
      [1, '2026-11', '2026-11-21'],
      [undefined, '2026-12', '2026-11-21'],
    ])
  })

  it('writes an answer to the outbox once, and none to somebody whom the directory does not name', async () => {
    await createPeopleBook(db, () => at).sync('local', 'officer', [ann])
    const post = createAnswerPost({
      ...{ people: createPeopleBook(db, () => at), expansion: createExpansion(db, () => at) },
      ...{ tenant: tenantOf, now: () => at },
    })
    const card = messageReply({ title: 'The answer', lines: ['Yes'] })
    expect([await post.canReach('ann'), await post.canReach('bob')]).toEqual([true, false])
    await Promise.all([post.send('q1', 'ann', card), post.send('q1', 'ann', card), post.send('q1', 'bob', card)])
    const rows = await db.selectFrom('outbox').select(['channel', 'payload_json']).execute()
    expect(rows).toEqual([{ channel: 'card', payload_json: JSON.stringify(card) }])
  })
})

describe('the settings of the desk', () => {
  it('keep questions for 90 days unless told otherwise, and list what ends and has no day', () => {
    expect(readConfig({}).desk).toEqual({ questionsKeptDays: 90, expiries: [] })
    const told = readConfig({ QUESTIONS_KEPT_DAYS: '30', WEB_CERTIFICATE_ENDS: '2027-03-31' })
    expect(told.desk).toEqual({ questionsKeptDays: 30, expiries: [{ name: 'Certificate of the web address', day: '2027-03-31' }] })
    expect(() => readConfig({ WEB_CERTIFICATE_ENDS: 'in spring' })).toThrow('2027-03-31')
    expect(() => readConfig({ QUESTIONS_KEPT_DAYS: '0' })).toThrow('QUESTIONS_KEPT_DAYS')
  })
})
