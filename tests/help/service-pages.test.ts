import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import { helpFeature, servicePages } from '../../src/help/index.js'
import { openDatabase } from '../../src/store/index.js'
import { aContent } from '../a-content.js'
import { said } from '../chat/a-turn.js'

const content = aContent()
const cards = [{ title: 'For Councillors', url: '/card' }]
const pages = (part: Parameters<typeof aContent>[0] = {}) =>
  servicePages({ ...content, ...part }, { questionsKeptDays: 45, cards, chat: 'https://teams.example/chat' })

const opened = async (path: string, part: Parameters<typeof aContent>[0] = {}) => {
  const answer = await pages(part)
    .find((page) => page.path === path)
    ?.respond('')
  if (!answer) throw new Error(`There is no page ${path}.`)
  const { document } = parseHTML(String(answer.body))
  return { answer, document, text: document.querySelector('main')?.textContent ?? '' }
}

/** Which kind of thing on the privacy page tells of each table; "nobody" is for what says nothing of any person. */
const toldUnder: Readonly<Record<string, keyof typeof content.pages.privacy.kept>> = {
  conversation: 'chat',
  welcome: 'chat',
  setting: 'settings',
  sent_question: 'questions',
  person: 'directory',
  channel_off: 'choices',
  snooze: 'choices',
  digest_choice: 'choices',
  acknowledgement: 'record',
  training_record: 'record',
  digest_reader: 'record',
  notice: 'sent',
  outbox: 'sent',
  attempt: 'sent',
  officer_log: 'officers',
  officer_log_head: 'officers',
  campaign: 'officers',
  document_decision: 'officers',
  review_mark: 'officers',
  training_date: 'officers',
  switch_state: 'officers',
  digest_issue: 'officers',
  waiting_import: 'imports',
  feedback: 'counts',
  asked_topic: 'counts',
  month_key: 'counts',
  unanswered: 'counts',
  refused_attempt: 'counts',
  migration: 'machine',
  tenant: 'machine',
  schedule: 'machine',
  schedule_run: 'machine',
  rate_bucket: 'machine',
  delta_cursor: 'machine',
}

describe('the privacy page', () => {
  it('tells of every table that the database has, and of no table that is gone', async () => {
    const db = await openDatabase(':memory:')
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(
      db,
    )
    await db.destroy()
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(toldUnder).sort())
    expect([...new Set(Object.values(toldUnder))].sort()).toEqual(Object.keys(content.pages.privacy.kept).sort())
  })

  it('says of each kind what, why, how long and who sees it', async () => {
    const { text, document } = await opened('/privacy')
    for (const { title, what, why, howLong, whoSees } of Object.values(content.pages.privacy.kept))
      for (const words of [title, what, why, howLong.replace('{days}', '45'), whoSees]) expect(text).toContain(words)
    expect(document.querySelectorAll('dl')).toHaveLength(11)
  })

  it('says for how long sent questions are kept here, as it is set up', async () => {
    const { text } = await opened('/privacy')
    expect(text).toContain('Up to 45 days')
    expect(text).not.toContain('{days}')
  })

  it('names roles to ask, where to complain, and nobody', async () => {
    const { text } = await opened('/privacy')
    for (const words of ['Data Protection Officer', 'Democratic Services', 'ico.org.uk']) expect(text).toContain(words)
  })

  it('is linked from "privacy" in chat where the pages have an address, and only there', async () => {
    const links = async (pagesAt?: string) => (await helpFeature(content, pagesAt).handle(said('privacy')))?.card?.data.links
    expect(await links('https://posts.example.gov.uk/')).toEqual([{ title: 'Read all of it', url: 'https://posts.example.gov.uk/privacy' }])
    expect(await links()).toEqual([])
  })
})

describe("the bot's own pages", () => {
  it('are where the manifest of the app says', () => {
    const { developer } = JSON.parse(readFileSync(join(__dirname, '../../appPackage/manifest.json'), 'utf8'))
    const paths = pages().map(({ path }) => `https://\${{PUBLIC_HOST}}${path}`)
    for (const link of [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl]) expect(paths).toContain(link)
  })

  it.each(['/', '/privacy', '/terms', '/accessibility'])(
    'say that these are starter words until the council adopts them: %s',
    async (path) => {
      expect((await opened(path)).text).toContain(content.pack.notice)
      expect((await opened(path, { pack: { ...content.pack, adopted: true } })).text).not.toContain(content.pack.notice)
    },
  )

  it.each(['/', '/privacy', '/terms', '/accessibility'])('lead to the three others and to nowhere that is not there: %s', async (path) => {
    const { document } = await opened(path)
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))
    const others = pages().map((page) => page.path)
    expect(links).toEqual(others.filter((other) => other !== path))
  })

  it('says what this is and where the card and the chat are', async () => {
    const { document, text } = await opened('/')
    expect(text).toContain(content.pages.about.lines[0])
    const links = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(expect.arrayContaining(['/card', 'https://teams.example/chat']))
  })

  it('may be kept by nobody, loads nothing and escapes every word of the pack', async () => {
    const about = { ...content.pages.about, lines: ['<script>alert(1)</script>'] }
    const { answer, document, text } = await opened('/', { pages: { ...content.pages, about } })
    expect(document.querySelector('script')).toBeNull()
    expect(text).toContain('<script>alert(1)</script>')
    expect(answer.headers).toMatchObject({ 'Cache-Control': 'no-store' })
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'")
    expect(document.querySelectorAll('img, link, iframe, form')).toHaveLength(0)
  })

  it('give the day on which the statement about access was last looked at', async () => {
    const accessibility = { ...content.pages.accessibility, checked: '2027-03-02' }
    const { text } = await opened('/accessibility', { pages: { ...content.pages, accessibility } })
    expect(text).toContain('2 March 2027')
  })
})
