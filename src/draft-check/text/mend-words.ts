import type { WordCounts } from '../../spelling/index.js'
import { tokenise } from './tokens.js'

/** The words that damaged ones may stand for. */
export interface MendWords {
  /** Words that rules about people rest on: a capital, a rare use or a row of stars does not hide them. */
  readonly telling: ReadonlySet<string>
  /** Words of the pack with how often each stands there. */
  readonly counts: WordCounts
  /** Whether the pack knows a word in any of its forms, or the dictionary has it; such a word is left as it is. */
  readonly isKnown: (word: string) => boolean
}

/** So often a word must stand in the pack for others to be read as it. */
const fewestUses = 3

const shortestUsual = 4

/** Whether damaged letters may be read as this word. */
export const canBeMeant = (word: string, { telling, counts }: MendWords): boolean =>
  telling.has(word) || (word.length >= shortestUsual && (counts.get(word) ?? 0) >= fewestUses)

/** Whether the pack has letters as a word; of single letters only those that are words. */
export const isInPack = (part: string, { telling, counts }: MendWords): boolean =>
  part.length === 1 ? part === 'a' || part === 'i' : counts.has(part) || telling.has(part)

/** Whether letters are a word as they stand, in any form that the pack knows. */
export const isWhole = (part: string, words: MendWords): boolean => isInPack(part, words) || (part.length > 1 && words.isKnown(part))

/** How often each word stands in some texts, without those that stand there once: they may be slips themselves. */
export function wordUses(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const { word } of tokenise(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1))
}
