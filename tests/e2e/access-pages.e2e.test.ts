import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { missed, outOfOrder, tabThrough, tabTo } from './by-keyboard.js'
import { type EveryPage, openEveryPage } from './every-page.js'
import { browserOptions, findBrowser } from './find-browser.js'
import { areasIn, frameless } from './frames.js'
import { barriersOn, cutOff, faintWords, spaceOut, wcag, wcagAndMore } from './looking.js'

jest.setTimeout(180_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const pictures = join(__dirname, 'pictures')
const pictured: Readonly<Record<string, string>> = {
  '/accessibility': 'access-statement-400-percent.png',
  '/officer/status': 'access-status-400-percent.png',
}

interface Size {
  readonly width: number
  readonly height: number
}

here('every page of the running bot', () => {
  let bot: EveryPage
  let browser: Browser

  beforeAll(async () => {
    bot = await openEveryPage()
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(async () => {
    await browser?.close()
    await bot?.stop()
  })

  const typeAt = async (address: string) => (await fetch(address)).headers.get('content-type')
  const each = async (size: Size, look: (page: Page, name: string) => Promise<readonly string[]>, bypassCSP = false) => {
    const faults: string[] = []
    const page = await browser.newPage({ viewport: size, bypassCSP })
    for (const [name, address] of bot.pages) {
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
    expect([...bot.answered].sort()).toEqual([...bot.known].sort())
    for (const [, address] of bot.pages) expect(await typeAt(address)).toContain('text/html')
    for (const address of bot.files) expect(await typeAt(address)).not.toContain('text/html')
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

  it('lets lines, words and letters be spaced out on a phone', async () => {
    const look = async (page: Page, name: string) => {
      if (name in pictured)
        await page.screenshot({ path: join(pictures, pictured[name] ?? ''), clip: { x: 0, y: 0, width: 320, height: 900 }, fullPage: true })
      await spaceOut(page)
      return cutOff(page)
    }
    expect(await each({ width: 320, height: 640 }, look, true)).toEqual([])
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

  it('would be found out: an area that only its ground sets apart, once a reader has their own colours', async () => {
    const page = await browser.newPage()
    const tinted = (style: string) => `<p style="background:#eee;${style}">A note</p>`
    await page.setContent(`${tinted('')}${tinted('border:2px solid')}`)
    await areasIn(page)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await frameless(page)).toHaveLength(1)
    await page.close()
  })

  it('takes a form by keyboard, and says on a page that meets the same rules what came of it', async () => {
    const page = await browser.newPage({ viewport: { width: 640, height: 512 } })
    for (const [path, button, says] of [
      ['/read', 'I have read this version', 'Recorded. Thank you.'],
      ['/mail/stop', 'Stop e-mail reminders', 'E-mail reminders are off'],
      ['/digest/stop', 'Stop the digest', 'The digest is stopped'],
    ] as const) {
      await page.goto(bot.pages.find(([name]) => name === path)?.[1] ?? '')
      await tabTo(page, button)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: says }).waitFor()
      expect([path, await barriers(page, path), await cutOff(page)]).toEqual([path, [], []])
    }
    await page.close()
  })
})
