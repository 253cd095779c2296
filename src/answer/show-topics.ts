import type { Reply, Turn } from '../chat/index.js'
import type { Content } from '../content/index.js'
import { audienceQuestion, type ByAudience } from './asker/ask-audience.js'
import type { Asker } from './outcome.js'
import type { Memories } from './ports.js'
import { topicReply } from './topic-reply.js'

/** Topics to show as one answer, the first one whole, in whose wording, with lines to say above it. */
export interface Showing {
  readonly topics: readonly string[]
  readonly asker: Asker
  readonly notes?: readonly string[]
  /** Where a Councillor and staff would be answered differently. */
  readonly by?: ByAudience | undefined
}

/** Shows topics as an answer to a turn. */
export type ShowTopics = (turn: Turn, showing: Showing) => Promise<Reply>

/** Every answer is shown here, whoever asked for it, so that a follow-up knows what it follows and a person is asked about themselves once. */
export function createShowTopics(content: Content, memories: Memories): ShowTopics {
  return async (turn, { topics, asker, notes = [], by }) => {
    const [topic = ''] = topics
    await memories.lastShown?.keep(turn.conversation, { topic, asker }, turn.at)
    const audience = await audienceQuestion(content, memories, turn, { topic, asker, by })
    return topicReply(content, { topics, asker, notes, audience, takesFeedback: memories.feedback !== undefined })
  }
}
