import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { servicePages } from '../../src/help/index.js'
import { starterContent } from '../a-content.js'
import { browserOptions, findBrowser } from './find-browser.js'

jest.setTimeout(60_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const routes = servicePages(starterContent(), {
  questionsKeptDays: 90,
  cards: [{ title: 'For Councillors', url: '/card' }],
  chat: 'https://teams.example/',
})
const paths = routes.map(({ path }) => path)

here("the bot's own pages in a real browser", () => {
  let browser: Browser
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** Opens a page with its own headers, as the server sends them. */
  const opened = async (path: string, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    page.on('console', (message) => complaints.push(message.text()))
    const answer = await routes.find((route) => route.path === path)?.respond('')
    await page.route('https://bot.example.gov.uk/**', (request) =>
      request.fulfill({ status: 200, headers: { ...answer?.headers }, body: String(answer?.body) }),
    )
    await page.goto(`https://bot.example.gov.uk${path}`)
    return page
  }

  const faultsOn = async (page: Page) => {
    const results = await page.evaluate<AxeResults>(`(() => { ${axe}; return axe.run({ runOnly: ${JSON.stringify(tags)} }) })()`)
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  it.each(paths)('meet WCAG 2.2 AA: %s', async (path) => {
    const page = await opened(path)
    expect(await faultsOn(page)).toEqual([])
    await page.close()
  })

  it('would be found out: a page that says in no language what it is', async () => {
    const page = await opened('/terms')
    await page.evaluate(() => document.documentElement.removeAttribute('lang'))
    expect((await faultsOn(page)).join()).toContain('html-has-lang')
    await page.close()
  })

  it.each(paths.flatMap((path) => [320, 640].map((width) => [path, width] as const)))(
    'fit without sideways scrolling, %s at %i px (320 is a small phone and 400 % zoom, 640 is 200 %)',
    async (path, width) => {
      const page = await opened(path, width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.close()
    },
  )

  it('are reached by keyboard: first a way past the top, then every link in its order, each with a frame', async () => {
    const page = await opened('/')
    const focus = () =>
      page.evaluate(() => {
        const node = document.activeElement
        return { text: node?.textContent ?? '', outline: node ? getComputedStyle(node).outlineStyle : '' }
      })
    await page.keyboard.press('Tab')
    expect(await focus()).toEqual({ text: 'Skip to the text', outline: 'solid' })
    await page.keyboard.press('Tab')
    expect(await focus()).toEqual({ text: 'Open the chat in Teams', outline: 'solid' })
    await page.close()
  })

  it("keep a reader's own colours, and the frames that tell things apart", async () => {
    const page = await opened('/')
    await page.emulateMedia({ forcedColors: 'active' })
    const [button, note] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.button') ?? document.body).borderTopStyle,
      getComputedStyle(document.querySelector('.note') ?? document.body).borderLeftStyle,
    ])
    expect([button, note]).toEqual(['solid', 'solid'])
    expect(await faultsOn(page)).toEqual([])
    await page.close()
  })

  it('get their style under their own security policy, without a complaint of the browser', async () => {
    const page = await opened('/privacy')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('dt') ?? document.body).fontWeight)).toBe('700')
    expect(complaints).toEqual([])
    await page.close()
  })
})
