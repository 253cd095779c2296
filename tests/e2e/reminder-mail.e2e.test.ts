import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ownerMail, readingMail } from '../../src/review/index.js'
import { cardKey, contentWithVersion } from '../review/a-version.js'
import { browserOptions, findBrowser } from './find-browser.js'

jest.setTimeout(60_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const pictures = join(__dirname, 'pictures')
const content = contentWithVersion()
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
// a mail is shown inside a mail program, which has the landmarks that best practice asks of a page
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const links = { read: 'https://posts.example.org/read?t=1', stopMail: 'https://posts.example.org/mail/stop?t=2' }
const ask = { because: 'changed', whatChanged: ['A new line on pictures made by AI.', 'Where to get help if you are threatened.'] } as const
const card = content.documents.get('bucks-a4-card')
if (!card) throw new Error('The starter pack has no card.')
const review = {
  document: card,
  stage: 'due-30',
  due: '2026-12-01',
  today: '2026-11-05',
  holidays: new Set<string>(),
  stopMail: links.stopMail,
}

const mails: Readonly<Record<string, string>> = {
  adopted: readingMail(content, { ...ask, version: cardKey, decidedOn: '2026-11-03', link: 'https://council.example/card' }, links).html,
  starter: readingMail(content, { ...ask, version: 'bucks-a4-card@0.1 draft' }, links).html,
  owner: ownerMail(content, { ...review, triggers: ['A review was started on 3 November 2026: an election.'] }).html,
}

const everyView = Object.keys(mails).flatMap((name) =>
  ([390, 1280] as const).flatMap((width) => (['light', 'dark'] as const).map((scheme) => [name, width, scheme] as const)),
)

here('a mail in a real browser', () => {
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(async () => {
    await browser?.close()
  })

  const opened = async (name: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    await page.setContent(mails[name] ?? '')
    return page
  }

  it.each(everyView)('%s at %i pixels on a %s screen meets WCAG 2.2 AA and fits', async (name, width, scheme) => {
    const page = await opened(name, width, scheme)
    await page.evaluate(axe)
    const results = await page.evaluate(async (tags) => {
      const { axe: engine } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
      return engine.run({ runOnly: { type: 'tag', values: tags } })
    }, axeTags)
    expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    if (name === 'adopted' || scheme === 'light')
      await page.screenshot({ path: join(pictures, `mail-${name}-${scheme}-${width}.png`), fullPage: true })
    await page.close()
  })

  it('has buttons of at least 44 pixels, and reads in one column of at most 600', async () => {
    for (const width of [390, 1280]) {
      const page = await opened('adopted', width, 'light')
      for (const one of await page.locator('.button, .second').all()) expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      expect((await page.locator('.column').boundingBox())?.width).toBeLessThanOrEqual(640)
      await page.close()
    }
  })
})
