import type { Asker } from '../outcome.js'
import type { Corpus } from './corpus.js'

// By how much a topic for the other audience is held back when it is known who asks, in logits.
const otherAudience = 1.5

/** What to take from each topic's score for who asks: a topic written for the other audience gives way where both fit. */
export function handicapsOf({ topics }: Corpus): Record<Asker, Float64Array | undefined> {
  const against = (audience: 'member' | 'staff') => Float64Array.from(topics, (topic) => (topic.audience === audience ? otherAudience : 0))
  return { member: against('staff'), staff: against('member'), unknown: undefined }
}
