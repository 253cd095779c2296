import type { Reply, Turn } from '../chat/index.js'
import type { Content } from '../content/index.js'
import type { Asker } from './outcome.js'
import type { LastShown } from './ports.js'
import { topicReply } from './topic-reply.js'

/** Topics to show as one answer, the first one whole, in whose wording, with lines to say above it. */
export interface Showing {
  readonly topics: readonly string[]
  readonly asker: Asker
  readonly notes?: readonly string[]
}

/** Shows topics as an answer to a turn. */
export type ShowTopics = (turn: Turn, showing: Showing) => Promise<Reply>

/** Every answer is shown here, whoever asked for it, so that a follow-up knows what it follows. */
export function createShowTopics(content: Content, last?: LastShown): ShowTopics {
  return async ({ conversation, at }, { topics, asker, notes = [] }) => {
    const [first] = topics
    if (first !== undefined) await last?.keep(conversation, { topic: first, asker }, at)
    return topicReply(content, topics, asker, notes)
  }
}
