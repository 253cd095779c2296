import type { Passage } from '../../content/index.js'
import { stemOf } from '../engine/features.js'
import { plainWords } from '../engine/words.js'

/** Finds the one passage of the council's own documents that fits a question well enough to be quoted. */
export type FindPassage = (question: string) => Passage | undefined

// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009
const saturation = 1.2
const lengthShare = 0.75
const headingCounts = 3

/** Of the score that a passage with all the words would have, what one must reach; and how many telling words it must share. */
const enough = 0.35
const leastShared = 2
/** A word that stands in no passage counts this much of a rare one: it may be a telling word, or only "can" and "I". */
const unknownCounts = 0.3

interface Held {
  readonly passage: Passage
  readonly counts: ReadonlyMap<string, number>
  readonly length: number
}

const stemsOf = (text: string) => plainWords(text).map(stemOf)

const hold = (passage: Passage): Held => {
  const headings = stemsOf(passage.path.join(' '))
  const stems = [...Array.from({ length: headingCounts }, () => headings).flat(), ...stemsOf(passage.text)]
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return { passage, counts, length: stems.length }
}

/**
 * Ranks passages by BM25 on stems, with headings counted threefold, and divides by the most that the question could
 * score, so that one bar serves every question. A passage must also share two words that not every passage has.
 */
export function createFindPassage(passages: readonly Passage[]): FindPassage {
  const held = passages.map(hold)
  const mean = held.reduce((sum, { length }) => sum + length, 0) / Math.max(1, held.length)
  const holders = new Map<string, number>()
  for (const { counts } of held) for (const stem of counts.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const rarity = (stem: string) => Math.log(1 + (held.length - (holders.get(stem) ?? 0) + 0.5) / ((holders.get(stem) ?? 0) + 0.5))
  const isTelling = (stem: string) => (holders.get(stem) ?? 0) <= held.length / 4 + 1
  const scoreOf = ({ counts, length }: Held, stems: readonly string[]) =>
    stems.reduce((sum, stem) => {
      const count = counts.get(stem) ?? 0
      const spread = saturation * (1 - lengthShare + (lengthShare * length) / mean)
      return sum + (rarity(stem) * count * (saturation + 1)) / (count + spread)
    }, 0)
  return (question) => {
    const stems = [...new Set(stemsOf(question))]
    const worth = (stem: string) => (holders.has(stem) ? 1 : unknownCounts) * rarity(stem) * (saturation + 1)
    const most = stems.reduce((sum, stem) => sum + worth(stem), 0)
    const shares = ({ counts }: Held) => stems.filter((stem) => counts.has(stem) && isTelling(stem)).length >= leastShared
    const ranked = held.filter(shares).map((one) => ({ one, share: scoreOf(one, stems) / most }))
    const [best] = ranked.sort((a, b) => b.share - a.share)
    return best && best.share >= enough ? best.one.passage : undefined
  }
}
