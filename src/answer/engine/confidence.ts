import { type Calibrator, calibrate, chance } from './calibrator.js'
import type { Corpus } from './corpus.js'
import type { LeftOut } from './cross-validate.js'
import { type Thresholds, thresholdsOf } from './thresholds.js'

/** How sure is sure enough, learned from the pack alone. */
export interface Confidence {
  readonly calibrator: Calibrator
  readonly thresholds: Thresholds
  /** The share of right answers that the thresholds were set for. */
  readonly precision: number
}

/** How far, in logits, the best topic must lead every decline class before it may be given as the answer. */
export const clearOfDeclines = 2.5

const weights: Record<LeftOut['kind'], number> = { phrasing: 1, topic: 0.25, decline: 3 }

const isRelative = ({ topics }: Corpus, one: number, two: number): boolean => {
  const [a, b] = [topics[one], topics[two]]
  return a !== undefined && b !== undefined && (a.related.includes(b.id) || b.related.includes(a.id))
}

/** Learns confidence from phrasings that were left out; an answer by a left-out topic's relative counts neither way. */
export function confidenceOf(corpus: Corpus, leftOut: readonly LeftOut[], precision: number): Confidence {
  const used = leftOut.filter(({ kind, row, topics }) => kind !== 'topic' || !isRelative(corpus, row.classIndex, topics[0] ?? -1))
  const judged = used.map(({ kind, row, topics, figures, overDecline }) => ({
    figures,
    right: kind === 'phrasing' && topics[0] === row.classIndex,
    weight: weights[kind],
    inScope: kind === 'phrasing',
    answerable: overDecline >= clearOfDeclines,
  }))
  const calibrator = calibrate(judged)
  const weighed = judged.map((row) => ({ ...row, chance: chance(calibrator, row.figures) }))
  return { calibrator, thresholds: thresholdsOf(weighed, precision), precision }
}
