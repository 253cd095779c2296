import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createRenderer } from '../../src/cards/index.js'
import { action } from '../../src/chat/actions.js'
import { starterContent } from '../a-content.js'
import type { Part } from './a-talk.js'
import { type Said, walkEverywhere } from './a-walk.js'
import { drawCards } from './drawn-cards.js'
import { type Heard, partsOf } from './every-reply.js'
import { browserOptions, findBrowser } from './find-browser.js'
import { knownBarriers } from './known-barriers.js'
import { type Barrier, barriersOn, cutOff, faintWords, rulesBroken, smallTargets, spaceOut } from './looking.js'
import type { Look } from './teams-look.js'
import { heldAgainst, type Piece, readAloud } from './twin.js'

jest.setTimeout(180_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip
const dir = join(__dirname, '../../cards')

const samples = (): Heard[] => {
  const render = createRenderer(dir)
  return readdirSync(dir)
    .filter((file) => file.endsWith('.sample.json'))
    .map((file) => {
      const template = file.replace('.sample.json', '')
      return { after: `the sample ${template}`, card: render({ template, data: JSON.parse(readFileSync(join(dir, file), 'utf8')) }, '') }
    })
}

const { tickBoxes, longButtons } = knownBarriers
const isTickBox = ({ html }: Barrier) => tickBoxes.at.test(html)

// what an action is for that nobody can reach in local mode, where the council lists whoever opens the chat
const notReached = { audience: 'is asked only of people whom the directory does not name' }

// words that a twin says beside its card, because it has no boxes and no buttons
const beside = [/^Type check: and then your post\.$/]
const isWholeIssue = ({ card }: Heard) => /^(Before You Post: \w+ \d{4}|Digest for )/.test(String(card.speak))

here('every card, drawn in a real browser', () => {
  let browser: Browser
  let said: Said
  let every: readonly Heard[]
  beforeAll(async () => {
    said = await walkEverywhere(starterContent())
    const seen = new Set<string>()
    every = [...samples(), ...said.replies, ...said.topics].filter(({ card }) => {
      const is = JSON.stringify(card)
      return !seen.has(is) && Boolean(seen.add(is))
    })
    browser = await chromium.launch(browserOptions(browserPath ?? ''))
  })
  afterAll(async () => {
    await browser?.close()
  })

  const drawn = async (cards: readonly Heard[], width: number, look: Look = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: Math.round(width * 0.8) }, colorScheme: look })
    await drawCards(
      page,
      cards.map(({ card }) => card),
      look,
    )
    return page
  }
  // colours are the same on every answer, so a few of them will do
  const anyTopic = () => every.filter(({ after }) => !after.startsWith('topic '))
  const picture = (page: Page, sample: string, name: string) =>
    page
      .locator(`[data-card="${every.findIndex(({ after }) => after === `the sample ${sample}`)}"]`)
      .screenshot({ path: join(__dirname, 'pictures', name) })
  const told = (found: readonly Barrier[]) => found.map(({ rule, html, card }) => `${every[card]?.after}: ${rule}: ${html}`)

  it('is met on a walk through every kind of button that there is', () => {
    const verbs = action.options.map(({ shape }) => shape.verb.value)
    expect(verbs.filter((verb) => !said.verbs.has(verb))).toEqual(Object.keys(notReached))
    expect(said.topics.length).toBe(starterContent().topics.size)
  })

  it.each(['light', 'dark'] as const)('meets WCAG 2.2 AA in %s colours, by axe-core, but for what Microsoft must mend', async (look) => {
    const page = await drawn(look === 'light' ? every : anyTopic(), 1280, look)
    const found = await barriersOn(page)
    expect(told(found.filter((one) => !isTickBox(one)))).toEqual([])
    expect(rulesBroken(found.filter(isTickBox))).toEqual(tickBoxes.rules)
    await page.close()
  })

  it('would be found out: a box without a label, and words too faint to read', async () => {
    const body = [
      { type: 'Input.Text', id: 'x' },
      { type: 'TextBlock', text: 'faint', wrap: true, color: 'good' },
    ]
    const page = await drawn([{ after: 'planted', card: { type: 'AdaptiveCard', version: '1.5', body } }], 1280)
    expect(rulesBroken(await barriersOn(page)).sort()).toEqual(['color-contrast', 'label'])
    expect(await faintWords(page)).toEqual(['faint'])
    await page.close()
  })

  it('fits at 200 % zoom, also with words and lines spaced out, and every button can be hit', async () => {
    const page = await drawn(every, 640)
    expect(await cutOff(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    await spaceOut(page)
    expect(await cutOff(page)).toEqual([])
    await page.close()
  })

  it('fits at 400 % zoom, or on the smallest phone, but for the end of long buttons, whose whole name is read aloud', async () => {
    const page = await drawn(every, 320)
    const cut = await cutOff(page)
    expect(cut.filter((one) => !longButtons.at.test(one))).toEqual([])
    expect(cut).not.toEqual([])
    expect(await smallTargets(page)).toEqual([])
    await picture(page, 'findings', 'access-findings-400-percent.png')
    await spaceOut(page)
    expect((await cutOff(page)).filter((one) => !longButtons.at.test(one))).toEqual([])
    await page.close()
  })

  it('would be found out: a word that is wider than the card', async () => {
    const body = [{ type: 'TextBlock', text: 'no wrap here, and so these words run out of the card on a phone', wrap: false }]
    const page = await drawn([{ after: 'planted', card: { type: 'AdaptiveCard', version: '1.5', body } }], 320)
    expect((await cutOff(page)).join()).toContain('cut off')
    await page.close()
  })

  it.each(['light', 'dark'] as const)("keeps its words readable in a reader's own colours, on a %s ground", async (look) => {
    const page = await drawn(anyTopic(), 640, look)
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    expect(await faintWords(page)).toEqual([])
    if (look === 'dark') await picture(page, 'answer', 'access-answer-forced-colours.png')
    await page.close()
  })

  it('tells nothing by colour alone: what stands on a coloured ground begins with bold words that name it', () => {
    const named = (part: Part) => {
      const [first] = partsOf(part.items).filter(({ type }) => type === 'TextBlock' || type === 'TextRun')
      return first?.style === 'heading' || first?.weight === 'Bolder'
    }
    const coloured = every.flatMap(({ after, card }) =>
      partsOf(card)
        .filter(({ type, style }) => type === 'Container' && ['good', 'warning', 'attention', 'accent'].includes(String(style)))
        .map((part) => ({ after, part })),
    )
    expect(coloured.length).toBeGreaterThan(200)
    expect(coloured.filter(({ part }) => !named(part)).map(({ after, part }) => `${after}: ${JSON.stringify(part).slice(0, 200)}`)).toEqual(
      [],
    )
  })

  it('tells a button by more than its colour: words that can be tapped are underlined', () => {
    const rows = every.flatMap(({ after, card }) => partsOf(card).flatMap((part) => (part.selectAction ? [{ after, part }] : [])))
    expect(rows.length).toBeGreaterThan(200)
    expect(rows.filter(({ part }) => !partsOf(part.items).some(({ underline }) => underline === true)).map(({ after }) => after)).toEqual(
      [],
    )
  })

  describe('is read aloud like its text twin', () => {
    let aloud: readonly (readonly Piece[])[]
    let replies: readonly Heard[]
    beforeAll(async () => {
      replies = every.filter(({ card }) => card.speak !== '')
      const page = await drawn(replies, 640)
      aloud = await readAloud(page)
      await page.close()
    })

    it('the twin says all that the card says, in the same order', () => {
      const missing = replies.flatMap((reply, n) =>
        heldAgainst(reply.card, aloud[n] ?? []).onCardAlone.map((text) => `${reply.after}: ${text}`),
      )
      expect(missing).toEqual([])
    })

    it('the card says all that the twin says, but for how to do without boxes and buttons', () => {
      const missing = replies.flatMap((reply, n) => {
        if (isWholeIssue(reply)) return []
        const lines = heldAgainst(reply.card, aloud[n] ?? []).inTwinAlone
        return lines.filter((line) => !beside.some((one) => one.test(line))).map((line) => `${reply.after}: ${line}`)
      })
      expect(missing).toEqual([])
    })

    it('begins with a heading', () => {
      const titles = replies.map(({ card }) => partsOf(card).find(({ type }) => type === 'TextBlock')?.style)
      expect(new Set(titles)).toEqual(new Set(['heading']))
    })
  })
})
