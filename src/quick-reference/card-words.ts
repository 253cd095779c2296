import type { Content, QuickReference } from '../content/index.js'
import { printedDay } from './printed-day.js'

/** For whom a card speaks. */
export type CardAudience = QuickReference['audience']

/** Everything that people read on a card, in reading order, so that chat, page and paper cannot say different things. */
export interface CardWords {
  readonly audience: CardAudience
  readonly title: string
  readonly forWhom: string
  /** Present until the council has adopted the card. */
  readonly mark: string | undefined
  readonly test: string
  readonly dos: readonly string[]
  readonly donts: readonly string[]
  readonly boxes: readonly { readonly title: string; readonly lines: readonly string[] }[]
  /** Version, dates and owner, each with its label. */
  readonly particulars: readonly { readonly label: string; readonly value: string }[]
  readonly sources: string
  readonly notice: string
}

const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)

/** The words of one card as every face shows them; the owner is a role, and the days are written out. */
export function cardWords(content: Content, audience: CardAudience): CardWords {
  const source = content.cards[audience]
  return {
    audience,
    title: source.title,
    forWhom: source.forWhom,
    mark: source.status === 'Draft' ? 'Draft, not yet approved by the council' : undefined,
    test: source.test.text,
    dos: textsOf(source.dos),
    donts: textsOf(source.donts),
    boxes: source.boxes.map(({ title, lines }) => ({ title, lines: textsOf(lines) })),
    particulars: [
      { label: 'Version', value: source.version },
      { label: 'Issued', value: printedDay(source.issued) },
      { label: 'Review by', value: printedDay(source.reviewBy) },
      { label: 'Owner', value: content.contacts.get(source.owner)?.role ?? source.owner },
    ],
    sources: source.sources,
    notice: `${content.pack.notice} ${source.disclaimer}`,
  }
}

/** Version, dates and owner in one line, for faces too narrow for a table. */
export function particularsLine({ particulars }: Pick<CardWords, 'particulars'>): string {
  return particulars.map(({ label, value }) => (label === 'Owner' ? `${label}: ${value}.` : `${label} ${value}.`)).join(' ')
}
