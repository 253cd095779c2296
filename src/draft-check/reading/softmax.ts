import type { Vector } from './vocabulary.js'

/** A post to learn from: its vector and the number of its class. */
export interface Row {
  readonly vector: Vector
  readonly kind: number
}

/** What was learned: for each feature one weight a class, side by side, and one start for each class. */
export interface Learned {
  readonly weights: Float64Array
  readonly starts: Float64Array
}

const startShare = 0.1
const negligible = 1e-4

/** How to learn: how often to go through the rows, how fast at first, how quickly that slows, and how much weights shrink at each step. */
export interface Pace {
  readonly passes: number
  readonly rate: number
  readonly slowing: number
  readonly shrinkage: number
}

const at = (numbers: Float64Array, place: number) => numbers[place] ?? 0

/** How likely each class is for a vector; written into `chances`. */
export function toChances({ weights, starts }: Learned, { ids, values }: Vector, scale: number, chances: Float64Array): void {
  const count = chances.length
  chances.fill(0)
  for (let n = 0; n < ids.length; n += 1) {
    const from = (ids[n] ?? 0) * count
    const value = values[n] ?? 0
    for (let kind = 0; kind < count; kind += 1) chances[kind] = at(chances, kind) + at(weights, from + kind) * value
  }
  let most = Number.NEGATIVE_INFINITY
  for (let kind = 0; kind < count; kind += 1) {
    const sum = at(chances, kind) * scale + at(starts, kind)
    chances[kind] = sum
    if (sum > most) most = sum
  }
  let total = 0
  for (let kind = 0; kind < count; kind += 1) {
    const raised = Math.exp(at(chances, kind) - most)
    chances[kind] = raised
    total += raised
  }
  for (let kind = 0; kind < count; kind += 1) chances[kind] = at(chances, kind) / total
}

/** Numbers between 0 and 1 that are the same at every start (a linear congruential generator). */
const createRandom = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const shuffle = (order: number[], random: () => number) => {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const held = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = held
  }
}

const learnRow = ({ weights, starts }: Learned, { ids, values }: Vector, misses: Float64Array, step: number, scale: number) => {
  const count = misses.length
  for (let kind = 0; kind < count; kind += 1) {
    const miss = at(misses, kind)
    if (Math.abs(miss) < negligible) continue
    starts[kind] = at(starts, kind) - step * startShare * miss
    const move = (step * miss) / scale
    for (let n = 0; n < ids.length; n += 1) {
      const place = (ids[n] ?? 0) * count + kind
      weights[place] = at(weights, place) - move * (values[n] ?? 0)
    }
  }
}

const addTo = (sum: Float64Array, part: Float64Array, share: number) => {
  for (let place = 0; place < sum.length; place += 1) sum[place] = at(sum, place) + at(part, place) * share
}

/**
 * Softmax regression by gradient steps, one post at a time in a seeded order, averaged over the later half of the passes
 * (Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992); the same posts give the same weights.
 */
export function learn(rows: readonly Row[], kinds: number, features: number, { passes, rate, slowing, shrinkage }: Pace): Learned {
  const rateAt = (pass: number) => rate / (1 + slowing * pass)
  const blank = (): Learned => ({ weights: new Float64Array(kinds * features), starts: new Float64Array(kinds) })
  const now = blank()
  const mean = blank()
  const misses = new Float64Array(kinds)
  const random = createRandom(7)
  const order = rows.map((_, index) => index)
  let scale = 1
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random)
    for (const next of order) {
      const row = rows[next]
      if (!row) continue
      toChances(now, row.vector, scale, misses)
      misses[row.kind] = at(misses, row.kind) - 1
      scale *= 1 - rateAt(pass) * shrinkage
      learnRow(now, row.vector, misses, rateAt(pass), scale)
    }
    if (pass < passes / 2) continue
    addTo(mean.weights, now.weights, (scale * 2) / passes)
    addTo(mean.starts, now.starts, 2 / passes)
  }
  return mean
}
