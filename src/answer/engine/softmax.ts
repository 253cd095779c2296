import { addAll, addFloats, moveFloats, placesOver, toProbabilities } from './kernels.js'
import { at } from './numbers.js'
import { createRandom, shuffled } from './random.js'
import type { Vector } from './vectorise.js'

/** A row to learn from: the vector of a text and the class it belongs to. */
export interface TrainingRow {
  readonly classIndex: number
  readonly vector: Vector
}

/** What to learn and how: counts, passes, seed, and how strongly uneven counts are made up for. */
export interface SoftmaxTask {
  readonly rows: readonly TrainingRow[]
  readonly classCount: number
  readonly featureCount: number
  readonly epochs: number
  readonly evening: number
  readonly seed: number
  readonly onEpoch?: () => void
}

/** Learned weights, all classes of a feature side by side, and one bias a class. */
export interface Learned {
  readonly weights: Float32Array
  readonly bias: Float64Array
}

const shrinkage = 1e-5
const biasShare = 0.1
const negligible = 1e-4
const rate = (epoch: number) => 3 / (1 + 0.1 * epoch)

interface State extends Learned {
  /** Logits, then probabilities, then gradients of the row in hand. */
  readonly row: Float64Array
  /** The classes that the row in hand moves. */
  readonly wrong: Int32Array
  readonly adjust: Float64Array
  /** All weights are to be multiplied by this; it spares a walk over every weight at every row. */
  scale: number
}

const adjustments = ({ rows, classCount, evening }: SoftmaxTask): Float64Array => {
  const counts = new Float64Array(classCount)
  for (const { classIndex } of rows) counts[classIndex] = at(counts, classIndex) + 1
  const mean = rows.length / Math.max(1, counts.filter((count) => count > 0).length)
  return counts.map((count) => (count > 0 ? evening * Math.log(count / mean) : -50))
}

const takeLogits = ({ weights, bias, row, adjust, scale }: State, { ids, values }: Vector) => {
  row.fill(0)
  for (let n = 0; n < ids.length; n++) addFloats(row, weights, at(ids, n) * row.length, at(values, n))
  for (let c = 0; c < row.length; c++) row[c] = at(row, c) * scale + at(bias, c) + at(adjust, c)
}

const step = (state: State, { classIndex, vector }: TrainingRow, eta: number) => {
  const { weights, bias, row, wrong } = state
  row[classIndex] = at(row, classIndex) - 1
  const count = placesOver(row, negligible, wrong)
  for (const place of wrong.subarray(0, count)) bias[place] = at(bias, place) - eta * biasShare * at(row, place)
  state.scale *= 1 - eta * shrinkage
  for (let n = 0; n < vector.ids.length; n++) {
    moveFloats(weights, at(vector.ids, n) * row.length, wrong, count, row, (-eta * at(vector.values, n)) / state.scale)
  }
}

const addTo = (sum: Learned, { weights, bias, scale }: State, share: number) => {
  addAll(sum.weights, weights, share * scale)
  for (let c = 0; c < bias.length; c++) sum.bias[c] = at(sum.bias, c) + share * at(bias, c)
}

/**
 * Softmax regression by gradient steps, one row at a time in a seeded order, averaged over the later half of the passes;
 * uneven classes are evened inside training only (Menon et al., "Long-tail learning via logit adjustment", 2021).
 */
export function trainSoftmax(task: SoftmaxTask): Learned {
  const { rows, classCount, featureCount, epochs, seed } = task
  const random = createRandom(seed)
  const blank = (): Learned => ({ weights: new Float32Array(classCount * featureCount), bias: new Float64Array(classCount) })
  const state: State = {
    ...blank(),
    row: new Float64Array(classCount),
    wrong: new Int32Array(classCount),
    adjust: adjustments(task),
    scale: 1,
  }
  const averaged = blank()
  const from = Math.floor(epochs / 2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const next of shuffled(rows.length, random)) {
      const row = rows[next]
      if (!row) continue
      takeLogits(state, row.vector)
      toProbabilities(state.row)
      step(state, row, rate(epoch))
    }
    if (epoch >= from) addTo(averaged, state, 1 / (epochs - from))
    task.onEpoch?.()
  }
  return averaged
}
