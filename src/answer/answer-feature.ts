import { type Action, type Feature, messageReply, type Reply, readAction, type Turn } from '../chat/index.js'
import { type Content, topicOf } from '../content/index.js'
import { topicsByAudience } from './asker/by-audience.js'
import { choiceReply } from './choice-reply.js'
import { declineReply, noGuidanceReply } from './decline-reply.js'
import type { Asker, AskQuestion, Outcome } from './outcome.js'
import { createFindPassage, type FindPassage } from './passages/find-passage.js'
import { quotedPassage } from './passages/quoted-passage.js'
import type { AskedCounts, Memories } from './ports.js'
import { createShowTopics, type Showing, type ShowTopics } from './show-topics.js'

/** The longest question that is read, in characters; the rest is left out and the reply says so. */
export const longestQuestion = 1_000

/** Answers whatever nobody else took: a question, or a tapped topic. It must stand last in the list of features. */
export function answerFeature(content: Content, ask: AskQuestion, memories: Memories = {}): Feature {
  const show = createShowTopics(content, memories)
  const parts = {
    content,
    show,
    canSend: memories.questions !== undefined,
    counts: memories.counts,
    find: createFindPassage(content.passages),
  }
  return {
    name: 'answer',
    commands: [],
    handle: async (turn: Turn) => {
      const { event } = turn
      if (event.kind === 'message') return answered({ ...parts, ask }, turn, event.text)
      if (event.kind === 'action') return tapped(parts, turn, readAction(event.verb, event.data))
      return undefined
    },
  }
}

interface Parts {
  readonly content: Content
  readonly show: ShowTopics
  /** Whether a question can be sent to the officer from here. */
  readonly canSend: boolean
  readonly counts?: AskedCounts | undefined
  readonly find: FindPassage
}

const askerOf = ({ person }: Turn): Asker => person.audience ?? 'unknown'

const answered = async ({ ask, ...parts }: Parts & { ask: AskQuestion }, turn: Turn, text: string): Promise<Reply> => {
  const question = text.slice(0, longestQuestion)
  const asker = askerOf(turn)
  const { outcome, readAs } = ask(question, asker)
  const cut = text.length > longestQuestion ? [`Your message was long. I read the first ${longestQuestion} characters.`] : []
  const read = readAs.map(({ wrote, read }) => `I read "${wrote}" as "${read}".`)
  const notes = [...cut, ...read]
  if (outcome.kind !== 'answer')
    return otherReply(parts, turn, outcome, { notes, quoted: quotedPassage(parts.content, parts.find, question) })
  return shown(parts, turn, {
    topics: outcome.topics,
    asker,
    notes,
    by: asker === 'unknown' ? topicsByAudience(parts.content, ask, question) : undefined,
  })
}

// a direct answer, or a title that was chosen: only then is it sure which topic was asked about
const shown = async ({ show, counts }: Parts, turn: Turn, showing: Showing): Promise<Reply> => {
  const [topic] = showing.topics
  if (topic !== undefined) await counts?.asked(topic, turn.person.key, turn.at)
  return show(turn, showing)
}

const missed = async (
  { content, canSend, counts }: Parts,
  { at }: Turn,
  kind: 'no-guidance' | 'none-of-these',
  quoted: readonly string[] = [],
): Promise<Reply> => {
  await counts?.missed(kind, at)
  return noGuidanceReply(content, canSend, quoted)
}

const otherReply = async (
  parts: Parts,
  turn: Turn,
  outcome: Exclude<Outcome, { kind: 'answer' }>,
  { notes, quoted }: { readonly notes: readonly string[]; readonly quoted: readonly string[] },
): Promise<Reply> => {
  if (outcome.kind === 'choice') return choiceReply(parts.content, outcome, [...notes, ...quoted])
  return outcome.decline ? declineReply(parts.content, outcome.decline) : missed(parts, turn, 'no-guidance', quoted)
}

const tapped = async (parts: Parts, turn: Turn, action: Action | undefined): Promise<Reply> => {
  if (action?.verb === 'topic' && parts.content.topics.has(action.topic))
    return shown(parts, turn, { topics: [topicOf(parts.content, action.topic).id], asker: askerOf(turn) })
  if (action?.verb === 'none-of-these') return missed(parts, turn, 'none-of-these')
  return messageReply({
    title: 'That button no longer works',
    lines: ['It may be from an older card. Please type your question, or type help.'],
  })
}
