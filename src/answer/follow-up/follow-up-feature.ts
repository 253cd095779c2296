import type { Feature, Reply, Turn } from '../../chat/index.js'
import { type Content, topicOf } from '../../content/index.js'
import { choiceReply } from '../choice-reply.js'
import type { LastShown, Memories, Shown } from '../ports.js'
import { createShowTopics, type ShowTopics } from '../show-topics.js'
import { conditionTopics } from './condition-topics.js'
import { askReply, basisReply, moreReply, whyReply } from './part-replies.js'
import { type FollowUp, readFollowUp } from './read-follow-up.js'

const people = { member: 'Councillors', staff: 'staff' } as const

const audienceNote = (content: Content, id: string, audience: 'member' | 'staff') => {
  const topic = topicOf(content, id)
  if (topic.audience !== 'both' && topic.audience !== audience)
    return `This guidance is for ${people[topic.audience]}. I have nothing of its own for ${people[audience]}.`
  return topic.staff ? `This is the guidance for ${people[audience]}.` : 'This guidance is the same for Councillors and staff.'
}

// feedback leaves the answer where it was, so that "why?" still means it
const isAboutAnswer = ({ event }: Turn) => event.kind === 'action' && event.verb === 'feedback'

const partReplies = { why: whyReply, basis: basisReply, ask: askReply, more: moreReply }

const conditionReply = async (content: Content, show: ShowTopics, turn: Turn, wanted: FollowUp, { topic, asker }: Shown) => {
  const led = wanted.kind === 'condition' ? conditionTopics(content, topic, wanted) : undefined
  const topics = led?.options.map((option) => option.topic) ?? []
  if (!led || topics.length === 0) return undefined
  if (topics.length === 1) return show(turn, { topics, asker })
  return choiceReply(content, { kind: 'choice', topics, question: led.question }, [], led.options)
}

/**
 * Answers "why?", "show me the law", "who do I ask?", "what about staff?" about the answer above it, for a few minutes.
 * It must stand first in the list, because "who do I ask" alone is a command; without an answer above it takes nothing.
 */
export function followUpFeature(content: Content, memories: Memories & { readonly lastShown: LastShown }): Feature {
  const last = memories.lastShown
  const show = createShowTopics(content, memories)
  const replyTo = async (turn: Turn, wanted: FollowUp, shown: Shown): Promise<Reply | undefined> => {
    if (wanted.kind === 'condition') return conditionReply(content, show, turn, wanted, shown)
    if (wanted.kind !== 'audience') return partReplies[wanted.kind](content, shown)
    const { audience } = wanted
    return show(turn, { topics: [shown.topic], asker: audience, notes: [audienceNote(content, shown.topic, audience)] })
  }
  return {
    name: 'follow-up',
    commands: [],
    handle: async (turn: Turn) => {
      if (isAboutAnswer(turn)) return undefined
      const wanted = turn.event.kind === 'message' ? readFollowUp(turn.event.text) : undefined
      const shown = wanted && (await last.find(turn.conversation, turn.at))
      const reply = wanted && shown && content.topics.has(shown.topic) ? await replyTo(turn, wanted, shown) : undefined
      // whatever is said next is no longer about that answer
      if (!reply) await last.drop(turn.conversation)
      return reply
    },
  }
}
