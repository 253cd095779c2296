import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createPeopleBook, createTrainingBook, openDatabase } from '../../src/store/index.js'
import { controlsAbove, outOfOrder, type Stop, tabTo } from './by-keyboard.js'
import { browserOptions, findBrowser } from './find-browser.js'
import { knownBarriers } from './known-barriers.js'
import { barriersOn, rulesBroken, wcagAndMore } from './looking.js'
import { type RunningBot, startBot } from './start-bot.js'

jest.setTimeout(120_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip

here('the chat in the Playground, by keyboard alone', () => {
  let dataDir: string
  let bot: RunningBot
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'keyboard-'))
    bot = await startBot({ DATA_DIR: dataDir })
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(bot.chat)
    await cards().first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await bot?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const cards = () => page.locator('.ac-adaptiveCard')
  const press = (key: string) => page.keyboard.press(key)
  const next = async (act: () => Promise<void>) => {
    const before = await cards().count()
    await act()
    await cards().nth(before).waitFor()
    return cards().last().innerText()
  }
  const toTheBox = async () => {
    const isThere = () => page.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')
    for (let times = 0; times < 80 && !(await isThere()); times++) await press('Tab')
    expect(await isThere()).toBe(true)
  }
  const say = (text: string) =>
    next(async () => {
      await toTheBox()
      await page.keyboard.type(text)
      await press('Enter')
    })
  // the whole message can be reached too, which is the Playground's own way to it
  const controls = async () => (await controlsAbove(page)).filter(({ role }) => role !== 'div')
  const names = (stops: readonly Stop[]) => stops.map(({ name }) => name)
  const shouldBeGood = (stops: readonly Stop[]) => {
    expect(stops.filter(({ name, isRinged }) => name === '' || !isRinged)).toEqual([])
    expect(outOfOrder(stops)).toEqual([])
  }

  it('a question is asked, and the buttons of its answer are reached in the order in which they stand', async () => {
    expect(await say('im on planning can i post about an application')).toMatch(/What this rests on/)
    const stops = await controls()
    shouldBeGood(stops)
    expect(names(stops).slice(0, 4)).toEqual(['No, I am not', 'Helpful', 'Not helpful', 'This is wrong'])
    const drawn = await cards().last().getByRole('button').allInnerTexts()
    expect(names(stops)).toEqual(drawn.map((text) => text.trim()))
  })

  it('a button of the answer opens with Enter, and another with Space', async () => {
    await toTheBox()
    expect(await next(() => tabTo(page, 'Residents ask me to support or object', 'Shift+Tab').then(() => press('Enter')))).toMatch(
      /residents ask/,
    )
    await toTheBox()
    expect(await next(() => tabTo(page, 'Helpful', 'Shift+Tab').then(() => press('Space')))).toMatch(/Thank you/)
  })

  it('the box for a draft: each control has a name and a ring, and they come in the order of the card', async () => {
    expect(await say('check')).toMatch(/Check a post before you share it/)
    const stops = await controls()
    shouldBeGood(stops)
    expect(stops.map(({ role, name }) => `${role}: ${name.replace(' *', '')}`)).toEqual([
      'textarea: Your post',
      'input: It has a picture',
      "input: I am sharing somebody's post",
      'combobox: I post from',
      'input: I sit on',
      'input: I sit on',
      'button: Check it',
    ])
  })

  it('an empty box is said to be empty, and has the focus', async () => {
    await toTheBox()
    await tabTo(page, 'Check it', 'Shift+Tab')
    await press('Enter')
    await page.getByText('Paste or type a post first.').last().waitFor()
    expect(await page.locator(':focus').ariaSnapshot()).toContain('textbox "Your post')
  })

  it('a draft is typed, ticked and checked, and what was found is changed and checked again', async () => {
    await page.keyboard.type('Ring Mrs Smith of 12 High Street on 07700 900123')
    await tabTo(page, 'It has a picture')
    await press('Space')
    expect(await page.locator(':focus').isChecked()).toBe(true)
    await tabTo(page, /^I post from/)
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Enter')
    expect(await page.locator(':focus').inputValue()).toBe('My councillor account')
    await tabTo(page, /^I sit on/)
    expect(await page.locator(':focus').ariaSnapshot()).toContain('checkbox "I sit on Planning"')
    expect(await next(() => tabTo(page, 'Check it').then(() => press('Enter')))).toMatch(
      /Ask yourself: [\s\S]*What this rests on: [\s\S]*You decide/,
    )
    await toTheBox()
    const stops = await controls()
    shouldBeGood(stops)
    expect(stops[0]?.name).toMatch(/^Your changed post/)
    expect(names(stops)).toContain('Check again')
    await tabTo(page, /^Your changed post/)
    await page.keyboard.type('Please message me if you need help with your heating.')
    await tabTo(page, 'Check again')
    await page.screenshot({ path: join(__dirname, 'pictures', 'access-focus.png'), clip: { x: 330, y: 48, width: 620, height: 760 } })
    await tabTo(page, /^Your changed post/, 'Shift+Tab')
    const again = await next(() => tabTo(page, 'Check again').then(() => press('Space')))
    expect(again).toMatch(/1 thing that could make it better[\s\S]*Does it have a description\?/)
    expect(again).not.toMatch(/07700|Mrs Smith/)
  })

  it("the officers' desk: every row of a list is reached in its order and opens with Enter, and a form with days and choices is gone through", async () => {
    await say('desk')
    const rows = await controls()
    shouldBeGood(rows)
    expect(rows.length).toBeGreaterThan(12)
    expect(names(rows).slice(0, 2)).toEqual(['Switches', 'Pause sending'])
    await toTheBox()
    expect(await next(() => tabTo(page, 'Add training date', 'Shift+Tab').then(() => press('Enter')))).toMatch(/Add a training date/)
    await toTheBox()
    const form = await controls()
    shouldBeGood(form)
    expect(form.at(-1)?.role).toBe('button')
    expect(form.length).toBeGreaterThan(8)
  })

  it("the ring is seen in a reader's own colours too", async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await toTheBox()
    await say('who do I ask')
    await say('card')
    const stops = await controls()
    expect(stops.length).toBeGreaterThan(1)
    shouldBeGood(stops)
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('meets WCAG 2.2 AA on every card of this talk, by axe-core', async () => {
    const found = await barriersOn(page, wcagAndMore, '.ac-adaptiveCard')
    expect(found.map(({ rule, html }) => `${rule}: ${html}`)).toEqual([])
  })

  it("the bars of the status are the one card with a barrier: Microsoft's charts hold buttons without a name (listed, to be struck out when mended)", async () => {
    const db = await openDatabase(dataDir)
    const people = createPeopleBook(db, Date.now)
    const known = (await people.active('local', 'member')).map(({ directoryId, address }) => ({ directoryId, address }))
    const more = Array.from({ length: 40 }, (_, n) => ({ directoryId: `m${n}`, address: `m${n}@council.example` }))
    await people.sync(
      'local',
      'member',
      [...known, ...more].map((one) => ({ ...one, tenant: 'local', audience: 'member' as const })),
    )
    const ids = (await people.active('local', 'member')).slice(0, 20).map(({ id }) => id)
    const done = { course: 'social-media', doneOn: '2026-11-10', source: 'register', setBy: 'a test' }
    await createTrainingBook(db, Date.now).record(ids.map((person) => ({ ...done, person })))
    await db.destroy()
    expect(await say('status bars')).toMatch(/as bars/)
    await page.locator('.ac-adaptiveCard svg').last().waitFor()
    const found = await barriersOn(page, wcagAndMore, '.ac-adaptiveCard')
    expect(rulesBroken(found).sort()).toEqual(knownBarriers.bars.rules)
    // the same figures in words have none, and are what officers get unless they ask for bars
    expect(await say('status')).toMatch(/about 20/)
    await cards()
      .last()
      .evaluate((card) => card.setAttribute('data-newest', ''))
    expect(await barriersOn(page, wcagAndMore, '[data-newest]')).toEqual([])
  })
})
