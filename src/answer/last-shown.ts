import type { LastShown, Shown } from './ports.js'

/** How long, in milliseconds, "why?" still means the answer above it. */
export const followUpWithin = 10 * 60_000

/** Remembers in this process alone, for `withinMs`, and of at most `most` conversations: the one that was silent longest goes first. */
export function createLastShown({ most = 2_000, withinMs = followUpWithin } = {}): LastShown {
  const kept = new Map<string, { readonly shown: Shown; readonly until: number }>()
  return {
    keep: async (conversation, { topic, asker }, at) => {
      kept.delete(conversation)
      kept.set(conversation, { shown: { topic, asker }, until: at.getTime() + withinMs })
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
    },
    find: async (conversation, at) => {
      const found = kept.get(conversation)
      if (found && at.getTime() < found.until) return found.shown
      kept.delete(conversation)
      return undefined
    },
    drop: async (conversation) => void kept.delete(conversation),
  }
}
