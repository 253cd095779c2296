import { type Button, button, type Turn } from '../../chat/index.js'
import { type Content, topicOf } from '../../content/index.js'
import type { Asker } from '../outcome.js'
import type { Memories } from '../ports.js'

/** Where each answer to "Are you a Councillor or staff?" leads. */
export interface ByAudience {
  readonly member: string
  readonly staff: string
}

/** The question as a card shows it, with its two buttons. */
export interface AudienceQuestion {
  readonly question: string
  readonly options: readonly Button[]
}

const asksItself = (content: Content, topic: string) => /\bstaff\b/iu.test(topicOf(content, topic).clarify?.question ?? '')

/** Asks a person once whether they are a Councillor or staff, where it changes the answer; alone with the bot, and only where it can be remembered. */
export async function audienceQuestion(
  content: Content,
  { settings, askedOnce }: Memories,
  { place, person, at }: Turn,
  { topic, asker, by }: { readonly topic: string; readonly asker: Asker; readonly by: ByAudience | undefined },
): Promise<AudienceQuestion | undefined> {
  if (asker !== 'unknown' || !settings || !askedOnce || place !== 'personal') return undefined
  const leads = by ?? (topicOf(content, topic).staff ? { member: topic, staff: topic } : undefined)
  if (!leads || asksItself(content, topic) || !(await askedOnce.first(person.key, at))) return undefined
  return {
    question: 'Are you a Councillor or staff? The answer differs.',
    options: [
      button('I am a Councillor', { verb: 'audience', audience: 'member', topic: leads.member }),
      button('I am staff', { verb: 'audience', audience: 'staff', topic: leads.staff }),
    ],
  }
}
