import { type Content, roleLine, type Topic } from '../../content/index.js'
import type { TriedAs, Weighed } from './weighed.js'

const quoted = (words: string) => `"${words}"`

const titleOf = (content: Content, id: string) => content.topics.get(id)?.title ?? 'A topic'

const choiceWords = (content: Content, { topics, question }: Extract<Weighed['outcome'], { kind: 'choice' }>) => {
  const labels = new Map(content.pairs.find((pair) => pair.question === question)?.options.map(({ topic, label }) => [topic, label]))
  const titles = topics.slice(0, 3).map((id) => `${quoted(labels.get(id) ?? content.topics.get(id)?.short ?? id)} (${id})`)
  return `I ask ${quoted(question ?? 'Which of these do you mean?')} and offer: ${titles.join(', ')}.`
}

const declineWords = (content: Content, id: string) => {
  const decline = content.declines.get(id)
  const ask = decline?.ask === undefined ? '' : ` and name whom to ask: ${roleLine(content, decline.ask).role}`
  return `I say ${quoted(decline?.title ?? id)}${ask}.`
}

/** What the bot would do with the question, in one sentence. */
export function deedOf(content: Content, { outcome }: Pick<Weighed, 'outcome'>): string {
  switch (outcome.kind) {
    case 'answer':
      return `I answer with ${outcome.topics.map((id) => `${quoted(titleOf(content, id))} (${id})`).join(' and, below it, ')}.`
    case 'choice':
      return choiceWords(content, outcome)
    case 'redirect':
      return `I send the person elsewhere. ${declineWords(content, outcome.decline)}`
    case 'none':
      return `I give no guidance. ${outcome.decline === undefined ? `I name whom to ask: ${roleLine(content, 'monitoring-officer').role}.` : declineWords(content, outcome.decline)}`
  }
}

/** How sure the bot would be; what no topic answers is told apart from what none comes near. */
export const sureness: Readonly<Record<Weighed['outcome']['kind'], string>> = {
  answer: 'Sure enough to answer.',
  choice: 'Sure enough only to offer titles, not to answer.',
  redirect: 'Neither to answer nor to offer. I take it for another kind of message.',
  none: 'Neither to answer nor to offer. No topic comes near enough.',
}

/** The nearest topics by title and id, at most three. */
export function nearest(content: Content, { ranked }: Pick<Weighed, 'ranked'>): readonly string[] {
  return ranked.slice(0, 3).map(({ id }) => `${titleOf(content, id)} (${id})`)
}

// a word that at least doubles the odds counts strongly, one that moves them by a fifth somewhat; the rest is hardly felt
const strongly = Math.log(2)
const somewhat = Math.log(1.2)
const felt = 0.05

const howMuch = (weight: number) => {
  if (weight >= strongly) return 'strongly'
  return weight >= somewhat ? 'somewhat' : 'a little'
}

const told = (reasons: Weighed['reasons'], sign: 1 | -1) =>
  reasons
    .map(({ word, weight }) => ({ word, weight: sign * weight }))
    .filter(({ weight }) => weight >= felt)
    .sort((a, b) => b.weight - a.weight)
    .map(({ word, weight }) => `${word} (${howMuch(weight)})`)
    .join(', ')

/** The words that counted for the first topic and against it, the strongest first; in words, since figures would look more exact than they are. */
export function countedWords({ reasons }: Pick<Weighed, 'reasons'>): { readonly speakFor: string; readonly speakAgainst: string } {
  return { speakFor: told(reasons, 1) || 'None', speakAgainst: told(reasons, -1) || 'None' }
}

/** Which words were read as others. */
export function readWordsAs({ readAs }: Pick<Weighed, 'readAs'>): string {
  return readAs.map(({ wrote, read }) => `${quoted(wrote)} as ${quoted(read)}`).join(', ') || 'None'
}

const people: Readonly<Record<TriedAs, string>> = { member: 'Councillors', staff: 'staff' }

const wantsAnother = (topic: Topic | undefined, asker: TriedAs) =>
  topic !== undefined && topic.audience !== 'both' && topic.audience !== asker

/** What else decided, beside the words: two questions in one, an urgent topic, a topic for other people, or no topic at all. */
export function beside(content: Content, { ranked, parts, outcome }: Weighed, asker: TriedAs): readonly string[] {
  const [first, ...others] = ranked
  const [best] = [...ranked].sort((a, b) => b.score - a.score)
  const bestTopic = best && content.topics.get(best.id)
  const isTwo = parts.length > 1
  const lifted = first && !isTwo && others.some(({ score }) => score > first.score) && content.topics.get(first.id)?.urgent !== undefined
  const isApart = outcome.kind !== 'answer' && outcome.kind !== 'choice' && others.length > 0
  const forOthers = outcome.kind === 'choice' && !isTwo && wantsAnother(bestTopic, asker)
  return [
    ...(isTwo ? ['I read two questions in it, and looked for a topic for each.'] : []),
    ...(lifted ? ['The first topic is urgent and close, so it stands first.'] : []),
    ...(forOthers ? [`The nearest topic is not for ${people[asker]}, so I offer it at most.`] : []),
    ...(isApart ? ['I show no topic. The words below only tell the nearest two apart.'] : []),
  ]
}
