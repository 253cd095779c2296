import { listAt } from '../../../src/answer/engine/numbers.js'
import { createRandom } from '../../../src/answer/engine/random.js'
import { type Figures, figuresOf, type Result } from './measure.js'
import { groupOf } from './questions.js'

/** A figure with the range that holds it 95 times in 100. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const resamples = 2_000

/** Ranges by drawing whole topics again and again, since the questions of one topic stand or fall together. */
export function intervals(results: readonly Result[], names: readonly (keyof Figures)[], seed: number): Map<keyof Figures, Interval> {
  const random = createRandom(seed)
  const byGroup = new Map<string, Result[]>()
  for (const result of results) listAt(byGroup, groupOf(result.question)).push(result)
  const groups = [...byGroup.values()]
  const drawn = Array.from({ length: resamples }, () => figuresOf(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])))
  return new Map(
    names.map((name) => {
      const sorted = drawn.map((figures) => figures[name]).sort((a, b) => a - b)
      return [name, { low: sorted[Math.floor(0.025 * resamples)] ?? 0, high: sorted[Math.floor(0.975 * resamples)] ?? 0 }]
    }),
  )
}
