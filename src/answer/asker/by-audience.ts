import type { AskQuestion } from '../outcome.js'
import type { ByAudience } from './ask-audience.js'

const firstTopic = (ask: AskQuestion, text: string, asker: 'member' | 'staff') => {
  const { outcome } = ask(text, asker)
  return outcome.kind === 'answer' ? outcome.topics[0] : undefined
}

/** The two answers to one question where a Councillor and staff would be answered differently; `undefined` where both get the same. */
export function topicsByAudience(ask: AskQuestion, text: string): ByAudience | undefined {
  const member = firstTopic(ask, text, 'member')
  const staff = firstTopic(ask, text, 'staff')
  return member !== undefined && staff !== undefined && member !== staff ? { member, staff } : undefined
}
