import { type Browser, chromium, type Page } from 'playwright-core'
import { reportPack } from '../../src/content/desk/index.js'
import { ownerMail, readingMail } from '../../src/review/index.js'
import { starterContent } from '../a-content.js'
import { cardKey, contentWithVersion } from '../review/a-version.js'
import { missed, outOfOrder, tabThrough } from './by-keyboard.js'
import { browserOptions, findBrowser } from './find-browser.js'
import { areasIn, frameless } from './frames.js'
import { barriersOn, cutOff, faintWords, spaceOut, wcag, wcagAndMore } from './looking.js'

jest.setTimeout(120_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const content = contentWithVersion()
const [document] = [...content.documents.values()].filter(({ id }) => id === 'bucks-a4-card')
const links = { read: 'https://posts.example.org/read?t=1', stopMail: 'https://posts.example.org/mail/stop?t=2' }
const ask = { because: 'changed', whatChanged: ['A new line on pictures made by AI.'], version: cardKey } as const
const review = { stage: 'due-30', due: '2026-12-01', today: '2026-11-05', holidays: new Set<string>(), triggers: [], ...links } as const

// a mail is shown inside a mail program, which has the landmarks that best practice asks of a page
const papers = [
  {
    name: 'the report for sign-off',
    rules: wcagAndMore,
    html: () => reportPack(starterContent(), { printed: '2026-11-21', unconfirmed: [] }),
  },
  { name: 'a mail that asks to read', rules: wcag, html: () => readingMail(content, ask, links).html },
  {
    name: 'a mail to whoever owns a document',
    rules: wcag,
    html: () => (document ? ownerMail(content, { document, ...review }).html : ''),
  },
]

here.each(papers)('$name, which no server shows', ({ html, rules }) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(() => browser?.close())

  const opened = async (width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: Math.round(width * 0.8) }, reducedMotion: 'reduce' })
    await page.setContent(html())
    return page
  }

  it('meets WCAG 2.2 AA by axe-core', async () => {
    const page = await opened(1280)
    expect((await barriersOn(page, rules)).map(({ rule, html: where }) => `${rule}: ${where}`)).toEqual([])
    await page.close()
  })

  it.each([640, 320])('fits a width of %i, which is 200 or 400 % zoom, also with words and lines spaced out', async (width) => {
    const page = await opened(width)
    expect(await cutOff(page)).toEqual([])
    await spaceOut(page)
    expect(await cutOff(page)).toEqual([])
    await page.close()
  })

  it.each(['light', 'dark'] as const)("keeps its words and frames in a reader's own colours, on a %s ground", async (colorScheme) => {
    const page = await opened(640)
    await areasIn(page)
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    expect([...(await faintWords(page)), ...(await frameless(page))]).toEqual([])
    await page.close()
  })

  it('is gone through by keyboard in its own order', async () => {
    const page = await opened(640)
    const stops = await tabThrough(page, 2_000)
    expect(stops.filter(({ name, isRinged, isInView }) => name === '' || !isRinged || !isInView)).toEqual([])
    expect([...outOfOrder(stops), ...(await missed(page, stops.length))]).toEqual([])
    await page.close()
  })
})
