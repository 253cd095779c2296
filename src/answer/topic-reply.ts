import type { AnswerCard } from '../cards/data.js'
import { button, type Reply } from '../chat/index.js'
import { basisLine, type Content, roleLine, type Topic, topicOf } from '../content/index.js'
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

const topicCard = (content: Content, topic: Topic, asker: Asker, notes: readonly string[]): AnswerCard => {
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
    ...texts(card.urgent),
    card.can,
    'Do',
    ...bullets(card.dos),
    "Don't",
    ...bullets(card.donts),
    `Why: ${card.why}`,
    ...texts(card.certainty),
    ...texts(card.question),
    `Ask: ${card.ask}`,
    `What this rests on: ${texts(card.basis).join('; ')}`,
    card.notice,
  ]
  return parts.join('\n')
}

/** The answer to a question as a card; where a question asked two things, the second topic is the first button. */
export function topicReply(content: Content, ids: readonly string[], asker: Asker, notes: readonly string[]): Reply {
  const [first = '', ...others] = ids
  const topic = topicOf(content, first)
  const card = topicCard(content, topic, asker, notes)
  const also = others.map((id) => button(`Also: ${topicOf(content, id).short}`, { verb: 'topic', topic: id }))
  const related = [...also, ...card.related.filter(({ data }) => data.verb !== 'topic' || !others.includes(data.topic))].slice(0, 3)
  const data = { ...card, related }
  return { card: { template: 'answer', data }, text: topicText(data), summary: topic.title }
}
