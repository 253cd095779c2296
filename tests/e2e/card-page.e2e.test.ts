import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { cardPage, cardPages } from '../../src/quick-reference/index.js'
import { starterContent } from '../a-content.js'
import { address, fonts } from '../quick-reference/printed-card.js'
import { browserOptions, findBrowser } from './find-browser.js'

jest.setTimeout(60_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const content = starterContent()
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const everyPage = (['member', 'staff'] as const).flatMap((audience) =>
  (['normal', 'large'] as const).map((print) => [audience, print] as const),
)

here('the card page in a real browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(async () => {
    await browser?.close()
  })

  const opened = async (audience: 'member' | 'staff', print: 'normal' | 'large', width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.setContent(cardPage(content, audience, { print }))
    return page
  }

  it.each(everyPage)('meets WCAG 2.2 AA for %s in %s print, with every part opened', async (audience, print) => {
    const page = await opened(audience, print)
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(axeTags)} })`)
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    expect(faults).toEqual([])
    await page.close()
  })

  it.each([
    ['a phone of 320 px, which is also 400 % zoom', 320, 'normal'],
    ['a phone of 320 px in large print', 320, 'large'],
    ['half a desktop, which is also 200 % zoom', 640, 'normal'],
  ] as const)('fits the width of %s without sideways scrolling', async (_name, width, print) => {
    const page = await opened('member', print, width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })

  it('sets everything in 18 points or more in large print, on screen and on paper', async () => {
    const page = await opened('member', 'large')
    const smallest = () =>
      page.evaluate(() =>
        Math.min(...[...document.querySelectorAll('body, body *')].map((node) => Number.parseFloat(getComputedStyle(node).fontSize))),
      )
    expect(await smallest()).toBeGreaterThanOrEqual(24)
    await page.emulateMedia({ media: 'print' })
    expect(await smallest()).toBeGreaterThanOrEqual(24)
    await page.close()
  })

  it('reaches the card with the keyboard first, and shows where the focus is', async () => {
    const page = await opened('member', 'normal')
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const node = document.activeElement
      return { text: node?.textContent, left: node?.getBoundingClientRect().left, outline: node ? getComputedStyle(node).outlineStyle : '' }
    })
    expect(focus).toEqual({ text: 'Skip to the card', left: 0, outline: 'solid' })
    await page.close()
  })

  it('keeps marks and frames when a reader chooses their own colours', async () => {
    const page = await opened('member', 'normal')
    await page.emulateMedia({ forcedColors: 'active' })
    const [mark, frame] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.do li svg') ?? document.body).stroke,
      getComputedStyle(document.querySelector('.box') ?? document.body).borderTopStyle,
    ])
    expect(mark).not.toBe('none')
    expect(frame).toBe('solid')
    await page.close()
  })

  it.each(['member', 'staff'] as const)('prints the card for %s on one side of A4', async (audience) => {
    const page = await opened(audience, 'normal')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.close()
  })

  it('keeps its style, and nothing else, under its own security policy', async () => {
    const [route] = cardPages(content, { addresses: { page: () => address, paper: () => address }, fonts })
    const answer = await route?.respond('')
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.route('https://bot.example.gov.uk/card', (request) =>
      request.fulfill({ status: 200, headers: { ...answer?.headers }, body: String(answer?.body) }),
    )
    await page.goto('https://bot.example.gov.uk/card')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.test') ?? document.body).color)).toBe('rgb(255, 255, 255)')
    expect(complaints).toEqual([])
    await page.close()
  })
})
