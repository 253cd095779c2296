import type { QuickReferenceCard } from '../cards/data.js'
import { asksFor, button, type Command, type Feature, type Reply } from '../chat/index.js'
import type { Content, QuickReference } from '../content/index.js'
import { printedDay } from './printed-day.js'

const card: Command = {
  name: 'card',
  description: "The card of Do's and Don'ts",
  aliases: [
    'the card',
    'a4',
    'a4 card',
    'the a4 card',
    'show me the card',
    'show card',
    'quick reference',
    'quick reference card',
    'cheat sheet',
    "do's and don'ts",
    'do and dont',
    'dos donts',
    'the dos and donts',
    'what are the dos and donts',
    'social media dos and donts',
    'crib sheet',
    'summary card',
    'member card',
    'councillor card',
  ],
}

const staffCard: Command = {
  name: 'staff card',
  description: "The card of Do's and Don'ts for staff",
  aliases: ['card for staff', 'staff dos and donts', 'the staff card', 'dos and donts for staff', 'officer card', 'employee card'],
}

/** Where the same card can be opened as a page and printed; left out where the bot has no public address. */
export interface CardAddresses {
  readonly page?: (audience: 'member' | 'staff') => string
  readonly paper?: (audience: 'member' | 'staff') => string
}

/** Shows the card of Do's and Don'ts, for the audience the person belongs to or asks for. */
export function quickReferenceFeature(content: Content, addresses: CardAddresses = {}): Feature {
  return {
    name: 'quick-reference',
    commands: [card, staffCard],
    handle: async ({ event, person }) => {
      if (asksFor(staffCard, event)) return cardReply(content, content.cards.staff, addresses)
      if (asksFor(card, event)) return cardReply(content, content.cards[person.audience ?? 'member'], addresses)
      return undefined
    },
  }
}

const linesOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => ({ text }))

const linksTo = (audience: 'member' | 'staff', { page, paper }: CardAddresses) => [
  ...(page ? [{ title: 'Open as a page', url: page(audience) }] : []),
  ...(paper ? [{ title: 'Print on A4', url: paper(audience) }] : []),
]

const cardReply = (content: Content, source: QuickReference, addresses: CardAddresses): Reply => {
  const other = source.audience === 'member' ? staffCard : card
  const owner = content.contacts.get(source.owner)?.role ?? source.owner
  const data: QuickReferenceCard = {
    title: source.title,
    forWhom: source.forWhom,
    mark: source.status === 'Draft' ? [{ text: 'Draft, not yet approved by the council' }] : [],
    test: source.test.text,
    dos: linesOf(source.dos),
    donts: linesOf(source.donts),
    boxes: source.boxes.map(({ title, lines }) => ({ title, lines: linesOf(lines) })),
    version: `Version ${source.version}. Issued ${printedDay(source.issued)}. Review by ${printedDay(source.reviewBy)}. Owner: ${owner}.`,
    sources: source.sources,
    notice: `${content.pack.notice} ${source.disclaimer}`,
    buttons: [
      button('Check a post', { verb: 'command', command: 'check' }),
      button(other === card ? 'Card for Councillors' : 'Card for staff', { verb: 'command', command: other.name }),
    ],
    links: linksTo(source.audience, addresses),
  }
  const bullet = ({ text }: { text: string }) => `• ${text}`
  const boxes = data.boxes.flatMap(({ title, lines }) => [title, ...lines.map(bullet)])
  const marks = data.mark.map(({ text }) => text)
  const text = [
    data.title,
    data.forWhom,
    ...marks,
    data.test,
    'Do',
    ...data.dos.map(bullet),
    "Don't",
    ...data.donts.map(bullet),
    ...boxes,
    data.version,
    data.sources,
    data.notice,
  ].join('\n')
  return { card: { template: 'quick-reference', data }, text, summary: data.title }
}
