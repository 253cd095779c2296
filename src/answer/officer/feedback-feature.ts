import { type Button, button, type Feature, londonDay, messageReply, type Reply, readAction, type Turn } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { FeedbackBook, QuestionBook } from '../ports.js'

type Kind = 'helpful' | 'not-helpful' | 'wrong'

const counted = 'I counted that. I did not keep your name.'
const words: Readonly<Record<Kind, { readonly title: string; readonly lines: readonly string[] }>> = {
  helpful: { title: 'Thank you', lines: [counted] },
  'not-helpful': { title: 'Thank you', lines: [counted, 'Try other words, or ask a person.'] },
  wrong: { title: 'Thank you for telling me', lines: [counted, 'Please say what is wrong, so that it can be put right.'] },
}

const ways = (kind: Kind, topic: string): Button[] => {
  if (kind === 'helpful') return []
  return [button(kind === 'wrong' ? 'Say what is wrong' : 'Ask Democratic Services', { verb: 'ask-officer', topic })]
}

/** Counts what people think of an answer: one figure a topic and day, never who, never words. */
export function feedbackFeature(content: Content, feedback: FeedbackBook, questions?: QuestionBook): Feature {
  return {
    name: 'feedback',
    commands: [],
    handle: async ({ event, at }: Turn): Promise<Reply | undefined> => {
      const action = event.kind === 'action' ? readAction(event.verb, event.data) : undefined
      if (action?.verb !== 'feedback' || !content.topics.has(action.topic)) return undefined
      await feedback.count(action.topic, londonDay(at), action.kind)
      return messageReply({ ...words[action.kind], buttons: questions ? ways(action.kind, action.topic) : [] })
    },
  }
}
