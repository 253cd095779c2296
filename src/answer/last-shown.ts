import { createBriefMemory } from './brief-memory.js'
import type { LastShown, Shown } from './ports.js'

/** How long, in milliseconds, "why?" still means the answer above it. */
export const followUpWithin = 10 * 60_000

/** Remembers, in this process alone, what at most `most` conversations saw last. */
export function createLastShown({ most = 2_000 } = {}): LastShown {
  const memory = createBriefMemory<Shown>({ most, withinMs: followUpWithin })
  return {
    keep: async (conversation, { topic, asker }, at) => memory.keep(conversation, { topic, asker }, at),
    find: async (conversation, at) => memory.find(conversation, at),
    drop: async (conversation) => memory.drop(conversation),
  }
}
