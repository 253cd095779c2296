import type { AnswerCard } from '../cards/data.js'
import { button, type Reply } from '../chat/index.js'
import { basisLine, type Content, roleLine, type Topic, topicOf } from '../content/index.js'
import type { AudienceQuestion } from './asker/ask-audience.js'
import type { Asker } from './outcome.js'

const linesOf = (texts: readonly string[]) => texts.map((text) => ({ text }))

const certaintyWords: Record<Topic['certainty'], readonly string[]> = {
  settled: [],
  'local-check': ['Check this one locally. The council has not yet confirmed its own rule.'],
  uncertain: ['This is not settled in law. Ask before you rely on it.'],
}

/** The words of a topic for whoever asks: staff have their own where the pack has them. */
export function wordingFor(topic: Topic, asker: Asker): Pick<Topic, 'can' | 'do' | 'dont' | 'why'> {
  return asker === 'staff' && topic.staff ? topic.staff : topic
}

/** What goes on an answer besides the topic itself. */
export interface Answering {
  readonly topics: readonly string[]
  readonly asker: Asker
  readonly notes: readonly string[]
  readonly audience?: AudienceQuestion | undefined
  readonly takesFeedback: boolean
}

const feedbackOn = (topic: string) => [
  button('Helpful', { verb: 'feedback', kind: 'helpful', topic }),
  button('Not helpful', { verb: 'feedback', kind: 'not-helpful', topic }),
  button('This is wrong', { verb: 'feedback', kind: 'wrong', topic }),
]

const topicCard = (content: Content, topic: Topic, { asker, notes, audience, takesFeedback }: Answering): AnswerCard => {
  const words = wordingFor(topic, asker)
  const { role, how } = roleLine(content, topic.ask)
  return {
    title: topic.title,
    readAs: linesOf(notes),
    urgent: linesOf(topic.urgent ? [topic.urgent] : []),
    can: words.can,
    dos: linesOf(words.do),
    donts: linesOf(words.dont),
    why: words.why,
    certainty: linesOf(certaintyWords[topic.certainty]),
    question: linesOf(topic.clarify ? [topic.clarify.question] : []),
    options: (topic.clarify?.options ?? [])
      .filter((option) => option.topic !== topic.id)
      .map((option) => button(option.label, { verb: 'topic', topic: option.topic })),
    audience: linesOf(audience ? [audience.question] : []),
    audienceOptions: [...(audience?.options ?? [])],
    feedback: takesFeedback ? feedbackOn(topic.id) : [],
    basis: linesOf(topic.basis.map((entry) => basisLine(content, entry))),
    ask: `${role}. ${how}`.trim(),
    notice: `${content.pack.notice} ${content.pack.legalNote}`,
    related: topic.related.map((id) => button(topicOf(content, id).short, { verb: 'topic', topic: id })),
  }
}

// the same guidance without a card: for the terminal, a screen reader, and clients that show no cards
function topicText(card: AnswerCard): string {
  const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text)
  const bullets = (lines: readonly { text: string }[]) => lines.map(({ text }) => `• ${text}`)
  const parts = [
    card.title,
    ...texts(card.readAs),
    ...texts(card.urgent).map((text) => `First: ${text}`),
    card.can,
    'Do',
    ...bullets(card.dos),
    "Don't",
    ...bullets(card.donts),
    `Why: ${card.why}`,
    ...texts(card.certainty),
    ...texts(card.question),
    ...texts(card.audience),
    `Ask: ${card.ask}`,
    `What this rests on: ${texts(card.basis).join('; ')}`,
    card.notice,
  ]
  return parts.join('\n')
}

// a card in Teams holds six buttons; what the answer asks comes before what lies beside it
const roomFor = ({ options, audienceOptions }: AnswerCard) => Math.max(0, Math.min(3, 6 - options.length - audienceOptions.length))

/** The answer to a question as a card; where a question asked two things, the second topic is the first button. */
export function topicReply(content: Content, answering: Answering): Reply {
  const [first = '', ...others] = answering.topics
  const topic = topicOf(content, first)
  const card = topicCard(content, topic, answering)
  const also = others.map((id) => button(`Also: ${topicOf(content, id).short}`, { verb: 'topic', topic: id }))
  const beside = [...also, ...card.related.filter(({ data }) => data.verb !== 'topic' || !others.includes(data.topic))]
  const data = { ...card, related: beside.slice(0, roomFor(card)) }
  return { card: { template: 'answer', data }, text: topicText(data), summary: topic.title }
}
