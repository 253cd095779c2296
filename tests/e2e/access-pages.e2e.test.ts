import { type Browser, chromium, type Page } from 'playwright-core'
import { createSignedLinks, type LinkedRight } from '../../src/review/index.js'
import { createPeopleBook, openDatabase } from '../../src/store/index.js'
import { openTalk, type Talk } from './a-talk.js'
import { writeIssues } from './an-issue.js'
import { missed, outOfOrder, tabThrough, tabTo } from './by-keyboard.js'
import { browserOptions, findBrowser } from './find-browser.js'
import { areasIn, frameless } from './frames.js'
import { barriersOn, cutOff, faintWords, wcag, wcagAndMore } from './looking.js'
import { type RunningBot, startBot } from './start-bot.js'

jest.setTimeout(180_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const secret = 'a secret of at least thirty-two characters'
const links = createSignedLinks(secret)
const version = 'bucks-a4-card@1.0'

// how each address is opened; an address that is not here fails the first test
const ways: Readonly<Record<string, readonly (Partial<LinkedRight> | string)[]>> = {
  '/': [''],
  '/privacy': [''],
  '/terms': [''],
  '/accessibility': [''],
  '/card': ['', 'print=large'],
  '/card/staff': ['', 'print=large'],
  '/read': [{ for: 'read', version }, 't=made-up'],
  '/mail/stop': [{ for: 'stop-mail' }],
  '/digest/stop': [{ for: 'stop-digest' }, 't=made-up'],
  '/digest/mail': [{ for: 'see-digest', version: '2099-12' }],
  '/officer/status': [{ for: 'officer-status' }, 't=made-up'],
  '/officer/report': [{ for: 'officer-report', version: '2026-Q3' }],
}
// these answer with no page: a machine reads them, or a program for tables or paper
const files: Readonly<Record<string, Partial<LinkedRight> | string>> = {
  '/healthz': '',
  '/readyz': '',
  '/card.pdf': '',
  '/card/staff.pdf': '',
  '/my-record.csv': { for: 'record' },
  '/officer/status.csv': { for: 'officer-status' },
  '/officer/report.csv': { for: 'officer-report', version: '2026-Q3' },
}

const decided = { verb: 'officer-decided', document: 'bucks-a4-card', day: '2026-11-10', minute: '7', body: 'Full Council' }
const decisions = [
  { ...decided, of: '0.1 draft', status: 'Recommended' },
  { ...decided, of: '0.1 draft', status: 'Adopted', version: '1.0', changed: 'It is the first adopted card.' },
  { verb: 'officer-ask-to-read', version, sure: true },
]

here('every page of the running bot', () => {
  let bot: RunningBot
  let talk: Talk
  let browser: Browser
  let person: number
  let sent: string
  const opened: [name: string, address: string][] = []

  beforeAll(async () => {
    const loaded = `--import=${new URL(`file://${__dirname}/tell-routes.mjs`).href}`
    bot = await startBot({ PLAYGROUND: 'off', LINK_SECRET: secret, NODE_OPTIONS: loaded })
    talk = await openTalk(bot.address)
    await talk.say('hi')
    const db = await openDatabase(bot.dataDir)
    const officers = await createPeopleBook(db, Date.now).active('local', 'officer')
    person = officers.find(({ address }) => address.startsWith('you-'))?.id ?? 0
    await writeIssues(db)
    await db.destroy()
    for (const tap of decisions) await talk.tap(tap)
    sent = /http:\/\/127\.0\.0\.1:\d+(?= shows)/.exec(bot.output())?.[0] ?? ''
    for (const [path, queries] of Object.entries(ways))
      for (const way of queries) opened.push([`${path} ${typeof way === 'string' ? way : ''}`.trim(), addressOf(path, way)])
    for (let looked = 0; looked < 100 && !(await mailAt()); looked++) await new Promise((later) => setTimeout(later, 200))
    opened.push(
      ['what people would get', sent],
      ['a mail that people would get', `${sent}${await mailAt()}`],
      ['nothing there', `${sent}/nothing`],
    )
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(async () => {
    await browser?.close()
    await talk?.close()
    await bot?.stop()
  })

  const addressOf = (path: string, way: Partial<LinkedRight> | string) => {
    const right = { for: 'read', person, until: Date.now() + 600_000 } as const
    const query = typeof way === 'string' ? way : `t=${links.sign({ ...right, ...way })}`
    return `${bot.address}${path}?${query}`
  }
  const typeAt = async (address: string) => (await fetch(address)).headers.get('content-type')
  const mailAt = async () => /\/mail\/[^"]+/.exec(await (await fetch(sent)).text())?.[0]
  const each = async (size: { width: number; height: number }, look: (page: Page, name: string) => Promise<readonly string[]>) => {
    const faults: string[] = []
    const page = await browser.newPage({ viewport: size })
    for (const [name, address] of opened) {
      await page.goto(address)
      for (const fault of await look(page, name)) faults.push(`${name}: ${fault}`)
    }
    await page.close()
    return faults
  }
  const desk = { width: 1280, height: 1024 }
  // a mail is shown inside a mail program, which has the landmarks that best practice asks of a page
  const rulesFor = (name: string) => (name.startsWith('/digest/mail') ? wcag : wcagAndMore)
  const barriers = async (page: Page, name: string) => (await barriersOn(page, rulesFor(name))).map(({ rule, html }) => `${rule}: ${html}`)

  it('is opened here: an address that nobody told this test of would fail it', async () => {
    const answered = [...bot.output().matchAll(/^answers (\S+)$/gm)].map(([, path]) => path)
    expect(answered.sort()).toEqual([...Object.keys(ways), ...Object.keys(files)].sort())
    for (const [, address] of opened) expect(await typeAt(address)).toContain('text/html')
    for (const [path, way] of Object.entries(files)) expect(await typeAt(addressOf(path, way))).not.toContain('text/html')
  })

  it('meets WCAG 2.2 AA by axe-core', async () => {
    expect(await each(desk, barriers)).toEqual([])
  })

  it.each([
    ['200 % zoom', { width: 640, height: 512 }],
    ['400 % zoom', { width: 320, height: 256 }],
  ])('fits at %s: nothing is cut off, sticks out or scrolls sideways', async (_name, size) => {
    expect(await each(size, cutOff)).toEqual([])
  })

  it.each(['light', 'dark'] as const)("keeps its words and its frames in a reader's own colours, on a %s ground", async (colorScheme) => {
    const look = async (page: Page) => {
      await areasIn(page)
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme })
      const faults = [...(await faintWords(page)), ...(await frameless(page))]
      const moves = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
      return [...faults, ...(moves === 'smooth' ? ['it moves although less motion was asked for'] : [])]
    }
    expect(await each(desk, look)).toEqual([])
  })

  it('keeps its words readable on a dark screen', async () => {
    const look = async (page: Page, name: string) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      return [...(await faintWords(page)), ...(await barriers(page, name))]
    }
    expect(await each(desk, look)).toEqual([])
  })

  it.each([
    ['on a desk', desk],
    ['at 400 % zoom', { width: 320, height: 256 }],
  ])('is gone through by keyboard %s: every control in the order of the page, with a name and a ring, and in view', async (_name, size) => {
    const look = async (page: Page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const stops = await tabThrough(page)
      const faults = stops.flatMap(({ name, role, isRinged, isInView }) => [
        ...(name === '' ? [`a ${role} without a name`] : []),
        ...(isRinged ? [] : [`no ring: ${name}`]),
        ...(isInView ? [] : [`out of view: ${name}`]),
      ])
      return [...faults, ...outOfOrder(stops), ...(await missed(page, stops.length))]
    }
    expect(await each(size, look)).toEqual([])
  })

  it('would be found out: a control without a ring or a name, a jump back, and one that the keyboard misses', async () => {
    const page = await browser.newPage()
    await page.setContent(`<a href="#a" style="outline:none">No ring</a><button></button>
      <div style="display:flex;flex-direction:column-reverse"><a href="#b">Below</a><a href="#c">Above</a></div><a href="#d" tabindex="-1">Missed</a>`)
    const stops = await tabThrough(page)
    expect(stops.filter(({ isRinged }) => !isRinged).map(({ name }) => name)).toEqual(['No ring'])
    expect(stops.filter(({ name }) => name === '')).toHaveLength(1)
    expect(outOfOrder(stops)).toEqual(['"Above" after "Below"'])
    expect(await missed(page, stops.length)).toEqual(['4 of 5 controls were reached'])
    await page.close()
  })

  it('takes a form by keyboard, and says on a page that meets the same rules what came of it', async () => {
    const page = await browser.newPage({ viewport: { width: 640, height: 512 } })
    for (const [path, button, says] of [
      ['/read', 'I have read this version', 'Recorded. Thank you.'],
      ['/mail/stop', 'Stop e-mail reminders', 'E-mail reminders are off'],
      ['/digest/stop', 'Stop the digest', 'The digest is stopped'],
    ] as const) {
      await page.goto(opened.find(([name]) => name === path)?.[1] ?? '')
      await tabTo(page, button)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: says }).waitFor()
      expect([path, await barriers(page, path), await cutOff(page)]).toEqual([path, [], []])
    }
    await page.close()
  })
})
