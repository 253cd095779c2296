import { addAt, at } from './numbers.js'

/** A question seen in calibration: its figures, whether the best topic was right, and how much it counts. */
export interface Judged {
  readonly figures: readonly number[]
  readonly right: boolean
  readonly weight: number
}

/** Turns the figures of a question into a chance between 0 and 1 that the best topic is right. */
export interface Calibrator {
  readonly means: readonly number[]
  readonly spreads: readonly number[]
  readonly weights: readonly number[]
  readonly bias: number
}

const steps = 800
const rate = 0.5
const shrinkage = 0.01

const moments = (rows: readonly Judged[], n: number) => {
  const weighed = (value: (row: Judged) => number) => rows.reduce((sum, row) => sum + row.weight * value(row), 0)
  const total = weighed(() => 1)
  const mean = weighed(({ figures }) => at(figures, n)) / total
  const variance = weighed(({ figures }) => (at(figures, n) - mean) ** 2) / total
  return { mean, spread: Math.sqrt(variance) || 1 }
}

const standardise = ({ means, spreads }: Pick<Calibrator, 'means' | 'spreads'>, figures: readonly number[]) =>
  figures.map((figure, n) => (figure - at(means, n)) / (spreads[n] ?? 1))

const squashed = (weights: readonly number[], bias: number, figures: readonly number[]) => {
  let sum = bias
  for (let n = 0; n < weights.length; n++) sum += at(weights, n) * at(figures, n)
  return 1 / (1 + Math.exp(-sum))
}

/** The chance that the best topic is right. */
export function chance(calibrator: Calibrator, figures: readonly number[]): number {
  return squashed(calibrator.weights, calibrator.bias, standardise(calibrator, figures))
}

/** Fits the chance to what was seen, by plain gradient steps (logistic regression). */
export function calibrate(rows: readonly Judged[]): Calibrator {
  const columns = (rows[0]?.figures ?? []).map((_, n) => moments(rows, n))
  const scale = { means: columns.map(({ mean }) => mean), spreads: columns.map(({ spread }) => spread) }
  const seen = rows.map((row) => ({ ...row, figures: standardise(scale, row.figures) }))
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  let weights = columns.map(() => 0)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    const slopes = weights.map((weight) => shrinkage * weight)
    let biasSlope = 0
    for (const { figures, right, weight } of seen) {
      const miss = (weight * (squashed(weights, bias, figures) - (right ? 1 : 0))) / total
      for (let n = 0; n < slopes.length; n++) addAt(slopes, n, miss * at(figures, n))
      biasSlope += miss
    }
    weights = weights.map((weight, n) => weight - rate * at(slopes, n))
    bias -= rate * biasSlope
  }
  return { ...scale, weights, bias }
}
