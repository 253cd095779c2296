import type { Content } from '../../src/content/index.js'
import { type CardWords, cardWords } from '../../src/quick-reference/index.js'
import { ink } from '../../src/quick-reference/paper/sheet.js'
import { typeset } from '../../src/quick-reference/typeset.js'
import { aContent, starterContent } from '../a-content.js'
import { contrast } from './contrast.js'
import { address, openPdf, printCard, type SeenPdf } from './printed-card.js'

const content = starterContent()

const inOrder = ({ mark, ...words }: CardWords) => [
  words.forWhom,
  ...(mark === undefined ? [] : [mark]),
  words.title,
  words.test,
  'DO',
  ...words.dos,
  'DON\u2019T',
  ...words.donts,
  ...words.boxes.flatMap(({ title, lines }) => [title, ...lines]),
  ...words.particulars.map(({ value }) => value),
  words.sources,
  words.notice,
  'bot.example.gov.uk/card',
]

const placesOf = (texts: readonly string[], whole: string) => {
  const found: number[] = []
  for (const text of texts) found.push(whole.indexOf(text, found.at(-1) ?? 0))
  return found
}

const spaced = (texts: readonly string[]) => texts.join(' ').replace(/\s+/g, ' ')

describe.each(['member', 'staff'] as const)('the printed card for %s', (audience) => {
  const words = typeset(cardWords(content, audience))
  let file: Uint8Array
  let seen: SeenPdf

  beforeAll(async () => {
    file = await printCard(content, audience)
    seen = openPdf(file)
  })

  it('is exactly one side of A4, upright', () => {
    expect(seen.pages).toBe(1)
    expect(seen.view.map(Math.round)).toEqual([0, 0, 595, 842])
  })

  it('has no word smaller than 12 points, and no word outside the margins', () => {
    expect(Math.min(...seen.runs.map(({ size }) => size))).toBeGreaterThanOrEqual(12)
    for (const { x, y } of seen.runs) {
      expect(x).toBeGreaterThan(28)
      expect(y).toBeGreaterThan(28)
      expect(y).toBeLessThan(842 - 28)
    }
  })

  it('carries its fonts inside', () => {
    expect(seen.fontDescriptors).toBe(2)
    expect(seen.fontFiles).toBe(2)
  })

  it('says its title and language, shows the title, and is tagged throughout', () => {
    expect(seen.title).toBe(`${words.title}. ${words.forWhom}.`)
    expect(seen).toMatchObject({ language: 'en-GB', displaysTitle: true, marked: true, structured: true })
    expect(seen.author).toBe('Buckinghamshire Council')
    expect(seen.runs.filter(({ text, tagged }) => text.trim() !== '' && !tagged)).toEqual([])
  })

  it('holds all its words as text: Do on the left, then Don\u2019t on the right, then the boxes and the foot', () => {
    const places = placesOf(inOrder(words), spaced(seen.runs.map(({ text }) => text)))
    expect(places).not.toContain(-1)
    const x = (text: string) => seen.runs.find((run) => run.text === text)?.x ?? Number.NaN
    expect(x('DO')).toBeLessThan(297)
    expect(x('DON\u2019T')).toBeGreaterThan(297)
  })

  it('is read out in the same order, as headings, lists and a described picture', () => {
    const said = seen.outline.flatMap(({ text }) => (text === undefined ? [] : [text]))
    expect(placesOf(inOrder(words), spaced(said))).not.toContain(-1)
    const roles = seen.outline.flatMap(({ role }) => (role === undefined ? [] : [role]))
    const count = (role: string) => roles.filter((each) => each === role).length
    expect(roles[0]).toBe('Document')
    expect(count('H1')).toBe(1)
    expect(count('H2')).toBe(2 + words.boxes.length)
    expect(count('LI')).toBe(words.dos.length + words.donts.length + words.boxes.flatMap(({ lines }) => lines).length)
    expect(seen.outline.find(({ role }) => role === 'Figure')?.alt).toContain(address)
    expect(seen.links).toEqual([address])
  })

  it('comes out the same, byte for byte, whenever it is made', async () => {
    expect(Buffer.compare(await printCard(content, audience), file)).toBe(0)
  })
})

const changed = (part: (card: Content['cards']['member']) => Partial<Content['cards']['member']>): Content =>
  aContent({ cards: { ...content.cards, member: { ...content.cards.member, ...part(content.cards.member) } } })

describe('the printed card', () => {
  it('needs no colour: every ink reads as dark on white paper', () => {
    for (const colour of [ink.text, ink.dark, ink.doing, ink.dont]) expect(contrast(colour, ink.paper)).toBeGreaterThan(7)
  })

  it('loses the draft mark once the council has adopted it', async () => {
    const text = (pdf: Uint8Array) => spaced(openPdf(pdf).runs.map((run) => run.text))
    expect(text(await printCard(content, 'member'))).toContain('Draft, not yet approved by the council')
    expect(
      text(
        await printCard(
          changed(() => ({ status: 'Adopted' })),
          'member',
        ),
      ),
    ).not.toContain('not yet approved')
  })

  it('names the lines to shorten instead of shrinking them or running on to a second side', async () => {
    const long = `Check, check and check again ${'before you share anything with anybody '.repeat(4).trim()}.`
    const tooLong = changed(({ dos }) => ({ dos: dos.map((line, index) => (index === 3 ? { ...line, text: long } : line)) }))
    const message = await printCard(tooLong, 'member').catch((error: Error) => error.message)
    expect(message).toContain('The card for Councillors does not fit on one side of A4 in 12 point: it is about')
    expect(message).toContain('Shorten these in quick-reference.yaml')
    expect(message).toMatch(new RegExp(`Do 4 takes \\d lines; aim for 2 .*: ${long}`))
  })

  it('says so too when a single box is too long', async () => {
    const tooLong = changed(({ boxes }) => ({ boxes: boxes.map((box) => ({ ...box, lines: [...box.lines, ...box.lines, ...box.lines] })) }))
    await expect(printCard(tooLong, 'member')).rejects.toThrow(/does not fit[\s\S]*The box "If it goes wrong" takes 30 lines; aim for 10/)
  })

  it('keeps a short card on one side, set larger', async () => {
    const short = changed(({ dos, donts, boxes }) => ({ dos: dos.slice(0, 6), donts: donts.slice(0, 6), boxes: boxes.slice(1) }))
    const seen = openPdf(await printCard(short, 'member'))
    expect(seen.pages).toBe(1)
    expect(seen.runs.find(({ text }) => text.startsWith('Test it'))?.size).toBe(14)
  })
})
