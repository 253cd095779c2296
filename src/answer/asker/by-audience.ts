import type { Content } from '../../content/index.js'
import type { AskQuestion } from '../outcome.js'
import type { ByAudience } from './ask-audience.js'

const firstTopic = (ask: AskQuestion, text: string, asker: 'member' | 'staff') => {
  const { outcome } = ask(text, asker)
  return outcome.kind === 'answer' ? outcome.topics[0] : undefined
}

/**
 * The two answers to one question where a Councillor and staff would be answered differently, and the one for staff was
 * written for them; `undefined` otherwise, because a topic that merely comes second is no answer of its own.
 */
export function topicsByAudience(content: Content, ask: AskQuestion, text: string): ByAudience | undefined {
  const member = firstTopic(ask, text, 'member')
  const staff = firstTopic(ask, text, 'staff')
  if (member === undefined || staff === undefined || member === staff) return undefined
  const forStaff = content.topics.get(staff)
  return forStaff?.audience === 'staff' || forStaff?.staff ? { member, staff } : undefined
}
