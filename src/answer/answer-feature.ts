import { type Feature, messageReply, type Reply, readAction, type Turn } from '../chat/index.js'
import { type Content, topicOf } from '../content/index.js'
import { choiceReply } from './choice-reply.js'
import { declineReply, noGuidanceReply } from './decline-reply.js'
import type { Asker, AskQuestion, Outcome } from './outcome.js'
import { topicReply } from './topic-reply.js'

/** The longest question that is read, in characters; the rest is left out and the reply says so. */
export const longestQuestion = 1_000

/** Answers whatever nobody else took: a question, or a tapped topic. It must stand last in the list of features. */
export function answerFeature(content: Content, ask: AskQuestion): Feature {
  return {
    name: 'answer',
    commands: [],
    handle: async ({ event, person }: Turn) => {
      const asker = person.audience ?? 'unknown'
      if (event.kind === 'message') return answered(content, ask, event.text, asker)
      if (event.kind === 'action') return tapped(content, event.verb, event.data, asker)
      return undefined
    },
  }
}

const answered = (content: Content, ask: AskQuestion, text: string, asker: Asker): Reply => {
  const { outcome, readAs } = ask(text.slice(0, longestQuestion), asker)
  const cut = text.length > longestQuestion ? [`Your message was long. I read the first ${longestQuestion} characters.`] : []
  const read = readAs.map(({ wrote, read }) => `I read "${wrote}" as "${read}".`)
  return outcomeReply(content, outcome, asker, [...cut, ...read])
}

const outcomeReply = (content: Content, outcome: Outcome, asker: Asker, notes: readonly string[]): Reply => {
  switch (outcome.kind) {
    case 'answer':
      return topicReply(content, outcome.topics, asker, notes)
    case 'choice':
      return choiceReply(content, outcome, notes)
    case 'redirect':
      return declineReply(content, outcome.decline)
    case 'none':
      return outcome.decline ? declineReply(content, outcome.decline) : noGuidanceReply(content)
  }
}

const tapped = (content: Content, verb: string, data: Readonly<Record<string, unknown>>, asker: Asker): Reply => {
  const action = readAction(verb, data)
  if (action?.verb === 'topic' && content.topics.has(action.topic))
    return topicReply(content, [topicOf(content, action.topic).id], asker, [])
  if (action?.verb === 'none-of-these') return noGuidanceReply(content)
  return messageReply({
    title: 'That button no longer works',
    lines: ['It may be from an older card. Please type your question, or type help.'],
  })
}
