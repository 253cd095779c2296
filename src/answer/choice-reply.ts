import type { ChoiceCard } from '../cards/data.js'
import { button, type Reply } from '../chat/index.js'
import { type Content, topicOf } from '../content/index.js'
import type { Outcome } from './outcome.js'

type Options = readonly { readonly label: string; readonly topic: string }[]

// where a life may be at risk nobody should have to tap first; other urgent steps would be wrong for who means another topic
const callsForHelp = (urgent: string) => urgent.includes('999')

/** At most three titles to pick from, and a way out, when the engine is not sure enough to answer; `options` give a title other words. */
export function choiceReply(
  content: Content,
  choice: Extract<Outcome, { kind: 'choice' }>,
  notes: readonly string[],
  options: Options = [],
): Reply {
  const decline = choice.decline === undefined ? undefined : content.declines.get(choice.decline)?.reply
  const pair = content.pairs.find(({ question }) => question === choice.question)
  const labels = new Map([...(pair?.options ?? []), ...options].map(({ label, topic }) => [topic, label]))
  const titles = choice.topics.slice(0, 3).map((id) => ({ id, title: labels.get(id) ?? topicOf(content, id).short }))
  const danger = choice.topics
    .slice(0, 1)
    .flatMap((id) => topicOf(content, id).urgent ?? [])
    .filter(callsForHelp)
  const data: ChoiceCard = {
    question: choice.question ?? 'Which of these do you mean?',
    note: [...danger, ...notes, ...(decline ? [decline] : [])].map((text) => ({ text })),
    options: [
      ...titles.map(({ id, title }) => button(title, { verb: 'topic', topic: id })),
      button('None of these', { verb: 'none-of-these' }),
    ],
    notice: content.pack.notice,
  }
  const text = [data.question, ...data.note.map((line) => line.text), data.notice, ...titles.map(({ title }) => `• ${title}`)].join('\n')
  return { card: { template: 'choice', data }, text, summary: data.question }
}
