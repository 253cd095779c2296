import { createHash } from 'node:crypto'
import type { Picks } from './issue-words.js'

/** The name of a line of the card in an issue's picks; a changed line is a new one. */
export function lineKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

/**
 * Takes the entry that was shown longest ago, one never shown before all others, in the order of the list. So none comes
 * again before all were shown, also when entries are added, changed or taken away. `shown` is the newest issue first.
 */
export function nextInTurn<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  part: keyof Picks,
  shown: readonly Picks[],
): Entry | undefined {
  const age = (entry: Entry) => {
    const at = shown.findIndex((picks) => picks[part] === keyOf(entry))
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  return entries.reduce<Entry | undefined>((best, entry) => (best === undefined || age(entry) > age(best) ? entry : best), undefined)
}
