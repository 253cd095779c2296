import type { Content } from '../../content/index.js'
import type { KeptQuestion } from '../../store/ports.js'

const dayMs = 86_400_000

/** How long ago a question was sent, in words. */
export function ageWords({ at }: KeptQuestion, now: number): string {
  const age = Math.floor((now - at) / dayMs)
  if (age <= 0) return 'sent today'
  return age === 1 ? 'sent yesterday' : `sent ${age} days ago`
}

/** What a question is about, by the topic it was sent from; its own words are not looked at. */
export function aboutWords(content: Content, { topic }: KeptQuestion): string {
  const known = topic === undefined ? undefined : content.topics.get(topic)
  return known ? `About: ${known.short}` : 'About: no topic'
}

/** Whether its author can be written back to. */
export function wishWords({ person }: KeptQuestion): string {
  return person === undefined ? 'No answer can be sent: no name was given.' : 'Its author asked to be told the answer.'
}

/** One question in one line of a list: how it stands, how old it is, and what it is about. */
export function listedAs(content: Content, question: KeptQuestion, place: number, now: number): string {
  const state = (stateWords(question) ?? 'Waiting').toLowerCase()
  const wish = isWaiting(question) && question.person !== undefined ? ', wants an answer' : ''
  return `Question ${place}: ${state}, ${ageWords(question, now)}${wish}. ${aboutWords(content, question)}`
}

/** How far a question has come; undefined while it waits. */
export function stateWords({ answeredAt, topicNeededAt }: KeptQuestion): string | undefined {
  if (answeredAt !== undefined) return 'Answered'
  return topicNeededAt === undefined ? undefined : 'Topic needed'
}

/** True while nobody has answered it or marked it. */
export function isWaiting(question: KeptQuestion): boolean {
  return stateWords(question) === undefined
}
