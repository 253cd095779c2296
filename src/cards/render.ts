import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'adaptivecards-templating'
import type { CardRequest } from '../chat/index.js'
import { cardData } from './data.js'
import { stringsIn } from './strings-in.js'

/** An Adaptive Card as JSON, ready for a client. */
export type Card = Readonly<Record<string, unknown>>

/** Turns a card request and its plain-text twin into a card. */
export type RenderCard = (request: CardRequest, text: string) => Card

type TemplateName = keyof typeof cardData
const isTemplate = (name: string): name is TemplateName => Object.hasOwn(cardData, name)

const left = (card: unknown, data: unknown): string | undefined => {
  // nearly always there is nothing to look for
  if (!JSON.stringify(card).includes('${')) return undefined
  const given = stringsIn(data).filter((value) => value.includes('${'))
  return stringsIn(card).find((value) => value.includes('${') && !given.some((text) => value.includes(text)))
}

// a run of text and not a block, because a block would read marks in the line as markup
const underBanner = (card: Card, banner: string): Card => ({
  ...card,
  body: [
    {
      type: 'Container',
      style: 'warning',
      bleed: false,
      items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: banner, weight: 'Bolder' }] }],
    },
    ...(Array.isArray(card.body) ? card.body : []),
  ],
})

// a template's expressions take milliseconds to make ready, and most cards are not shown in the first minute
const templateOf = (dir: string, name: string) => {
  const written: unknown = JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8'))
  let template: Template | undefined
  return () => {
    template ??= new Template(written)
    return template
  }
}

/** Refuses to show a half-filled card: every template is read at start, and data is held against the template's schema. */
export function createRenderer(dir: string): RenderCard {
  const templates = new Map(Object.keys(cardData).map((name) => [name, templateOf(dir, name)]))
  return ({ template, data, banner }, text) => {
    const source = templates.get(template)?.()
    if (!source || !isTemplate(template)) throw new Error(`There is no card template "${template}".`)
    const checked = cardData[template].parse(data)
    const card = source.expand({ $root: checked }) as Card | null
    if (!card) throw new Error(`The card "${template}" came out empty.`)
    const unfilled = left(card, checked)
    if (unfilled) throw new Error(`The card "${template}" has a place that was not filled: ${unfilled.slice(0, 80)}`)
    return { ...(banner === undefined ? card : underBanner(card, banner)), fallbackText: text, speak: text }
  }
}
