import type { QuickReferenceCard } from '../cards/data.js'
import { asksFor, button, type Command, type Feature, type Reply } from '../chat/index.js'
import type { Content } from '../content/index.js'
import type { CardAddresses } from './addresses.js'
import { type CardAudience, type CardWords, cardWords, particularsLine } from './card-words.js'

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

/** Shows the card of Do's and Don'ts, for the audience the person belongs to or asks for. */
export function quickReferenceFeature(content: Content, addresses: CardAddresses = {}): Feature {
  return {
    name: 'quick-reference',
    commands: [card, staffCard],
    handle: async ({ event, person }) => {
      if (asksFor(staffCard, event)) return cardReply(cardWords(content, 'staff'), addresses)
      if (asksFor(card, event)) return cardReply(cardWords(content, person.audience ?? 'member'), addresses)
      return undefined
    },
  }
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }))

const linksTo = (audience: CardAudience, { page, paper }: CardAddresses) => [
  ...(page ? [{ title: 'Open as a page', url: page(audience) }] : []),
  ...(paper ? [{ title: 'Print on A4 (PDF)', url: paper(audience) }] : []),
  ...(page ? [{ title: 'Large print', url: `${page(audience)}?print=large` }] : []),
]

const cardData = (words: CardWords, addresses: CardAddresses): QuickReferenceCard => {
  const other = words.audience === 'member' ? staffCard : card
  return {
    title: words.title,
    forWhom: words.forWhom,
    mark: asLines(words.mark === undefined ? [] : [words.mark]),
    test: words.test,
    dos: asLines(words.dos),
    donts: asLines(words.donts),
    boxes: words.boxes.map(({ title, lines }) => ({ title, lines: asLines(lines) })),
    version: particularsLine(words),
    sources: words.sources,
    notice: words.notice,
    buttons: [
      button('Check a post', { verb: 'command', command: 'check' }),
      button(other === card ? 'Card for Councillors' : 'Card for staff', { verb: 'command', command: other.name }),
    ],
    links: linksTo(words.audience, addresses),
  }
}

const bullet = (text: string) => `• ${text}`

const plainText = (words: CardWords): string =>
  [
    words.title,
    words.forWhom,
    ...(words.mark === undefined ? [] : [words.mark]),
    words.test,
    'Do',
    ...words.dos.map(bullet),
    "Don't",
    ...words.donts.map(bullet),
    ...words.boxes.flatMap(({ title, lines }) => [title, ...lines.map(bullet)]),
    particularsLine(words),
    words.sources,
    words.notice,
  ].join('\n')

const cardReply = (words: CardWords, addresses: CardAddresses): Reply => ({
  card: { template: 'quick-reference', data: cardData(words, addresses) },
  text: plainText(words),
  summary: words.title,
})
