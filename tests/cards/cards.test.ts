import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as AdaptiveCards from 'adaptivecards'
import { cardData, createRenderer, stringsIn } from '../../src/cards/index.js'
import type { CardRequest } from '../../src/chat/index.js'

const dir = join(__dirname, '../../cards')
const read = (file: string) => JSON.parse(readFileSync(join(dir, file), 'utf8'))
const render = createRenderer(dir)
const names = Object.keys(cardData)

const requestFor = (name: string): CardRequest => ({ template: name, data: read(`${name}.sample.json`) })

type Node = Record<string, unknown>
const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (value === null || typeof value !== 'object') return []
  return [value as Node, ...Object.values(value).flatMap(nodesIn)]
}
const ofType = (card: unknown, type: string) => nodesIn(card).filter((node) => node.type === type)

// Teams draws charts; this renderer knows none of them and does with one what its fallback says
const isChart = (node: unknown) => String((node as Node | null)?.type).startsWith('Chart.')
const withoutCharts = <Part>(part: Part): Part => {
  if (Array.isArray(part)) return part.map((one) => withoutCharts(isChart(one) ? (one as Node).fallback : one)) as Part
  if (part === null || typeof part !== 'object') return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutCharts(value)])) as Part
}

describe('cards', () => {
  it('has a template and a sample for every kind of card, and none besides', () => {
    const expected = names.flatMap((name) => [`${name}.json`, `${name}.sample.json`]).sort()
    expect(readdirSync(dir).sort()).toEqual(expected)
  })

  it('refuses data with a missing or an unknown part', () => {
    const { question: _, ...missing } = read('choice.sample.json')
    expect(() => render({ template: 'choice', data: missing }, 'x')).toThrow()
    expect(() => render({ template: 'choice', data: { ...read('choice.sample.json'), extra: 1 } }, 'x')).toThrow()
    expect(() => render({ template: 'welcome', data: missing }, 'x')).toThrow()
    expect(() => render({ template: 'no-such', data: {} }, 'x')).toThrow('There is no card template')
  })
})

describe.each(names)('the card "%s"', (name) => {
  const card = render(requestFor(name), 'the plain words')

  it('uses schema 1.5, fits in 28 kB, and has at most six actions', () => {
    expect(card.version).toBe('1.5')
    expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThanOrEqual(28 * 1024)
    for (const inner of ofType(card, 'AdaptiveCard')) expect((inner.actions as unknown[] | undefined)?.length ?? 0).toBeLessThanOrEqual(6)
  })

  it('can do without its charts: a client that knows none says so instead, and their numbers stand in words', () => {
    const charts = nodesIn(card).filter(isChart)
    const words = stringsIn(withoutCharts(card)).join(' ')
    for (const chart of charts) {
      expect(chart.fallback).toMatchObject({ type: 'TextBlock', text: expect.stringContaining('in words') })
      for (const { value } of nodesIn(chart.data)) if (value !== undefined) expect(words).toContain(`about ${value}`)
    }
  })

  it('carries its plain-text twin', () => {
    expect(card.fallbackText).toBe('the plain words')
  })

  it('wraps every text and starts with a heading', () => {
    for (const block of ofType(card, 'TextBlock')) expect(block.wrap).toBe(true)
    expect(ofType(card, 'TextBlock')[0]?.style).toBe('heading')
  })

  it('labels every input and explains what is missing', () => {
    for (const input of ofType(card, 'Input.Text')) {
      expect(input.label).toBeTruthy()
      expect(input.errorMessage).toBeTruthy()
      // only what an officer typed to be recorded comes back, so that one slip does not cost the whole form
      if (name !== 'desk') expect(input.value).toBeUndefined()
    }
    for (const choice of ofType(card, 'Input.ChoiceSet')) expect(choice.label).toBeTruthy()
    for (const tick of ofType(card, 'Input.Toggle')) expect(tick.title).toBeTruthy()
  })

  it('sends no words from its boxes with a button that does not ask for them, and no empty box holds such a button back', () => {
    const asks = (node: Node) => ['check', 'send-question', 'officer-decided'].includes(String((node.data as Node | undefined)?.verb))
    const buttons = [...ofType(card, 'Action.Execute'), ...ofType(card, 'Action.Submit')]
    const others = ofType(card, 'Input.Text').length > 0 ? buttons.filter((node) => !asks(node)) : []
    for (const other of others) expect(other.associatedInputs).toBe('none')
  })

  it('lets older clients submit what newer ones execute', () => {
    for (const execute of ofType(card, 'Action.Execute')) {
      expect(execute.fallback).toMatchObject({ type: 'Action.Submit', title: execute.title, data: execute.data })
      expect((execute.data as Node).verb).toBe(execute.verb)
    }
  })

  it('has no expression left', () => {
    expect(stringsIn(card).filter((text) => text.includes('${'))).toEqual([])
  })

  it("is read by Microsoft's own renderer without one complaint", () => {
    const context = new AdaptiveCards.SerializationContext()
    const parsed = new AdaptiveCards.AdaptiveCard()
    parsed.parse(withoutCharts(card), context)
    expect(context.eventCount).toBe(0)
    expect(parsed.validateProperties().validationEvents).toEqual([])
  })
})

describe('words of a person on a card', () => {
  const hostile = 'a ${title} `code` [link](https://evil.example) <at>Somebody</at> **bold** \\${x} {"a":1}'

  it('are shown as plain text and never as markup or a template', () => {
    const sample = read('findings.sample.json')
    const data = { ...sample, findings: [{ ...sample.findings[0], quotes: [{ text: hostile }], says: hostile }] }
    const card = render({ template: 'findings', data }, 'x')
    const runs = ofType(card, 'TextRun').map((run) => run.text)
    expect(runs).toContain(`“${hostile}”`)
    expect(runs).toContain(hostile)
    expect(ofType(card, 'TextBlock').filter((block) => String(block.text).includes('evil.example'))).toEqual([])
  })
})

describe('a line that an officer puts above every answer', () => {
  it('stands first on the card, as plain text', () => {
    const line = 'Sending is **late** [today](https://evil.example)'
    const card = render({ ...requestFor('message'), banner: line }, 'x') as { body: unknown[] }
    expect(ofType(card.body[0], 'TextRun').map(({ text }) => text)).toEqual([line])
    expect(ofType(card, 'TextBlock').filter(({ text }) => String(text).includes('evil'))).toEqual([])
  })

  it('is not there when nobody put it there', () => {
    expect(ofType(render(requestFor('message'), 'x'), 'RichTextBlock')).toEqual([])
  })
})
