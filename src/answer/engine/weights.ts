import { addBytes } from './kernels.js'
import { at } from './numbers.js'
import type { Learned } from './softmax.js'
import type { Vector } from './vectorise.js'

/** Weights in one byte each with a scale a feature: a quarter of the size, the same answers. */
export interface Weights {
  readonly values: Int8Array
  readonly scales: Float32Array
  readonly bias: Float32Array
}

/** Packs learned weights into bytes. */
export function packWeights({ weights, bias }: Learned): Weights {
  const classes = bias.length
  const features = weights.length / classes
  const values = new Int8Array(weights.length)
  const scales = new Float32Array(features)
  for (let f = 0; f < features; f++) {
    const row = weights.subarray(f * classes, (f + 1) * classes)
    const scale = Math.fround(row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127)
    scales[f] = scale
    for (let c = 0; c < classes; c++) values[f * classes + c] = scale > 0 ? Math.round(at(row, c) / scale) : 0
  }
  return { values, scales, bias: Float32Array.from(bias) }
}

/** The score of every class for a vector; higher fits better. */
export function logitsOf({ values, scales, bias }: Weights, vector: Vector): Float64Array {
  const classes = bias.length
  const logits = Float64Array.from(bias)
  for (let n = 0; n < vector.ids.length; n++) {
    const feature = at(vector.ids, n)
    addBytes(logits, values, feature * classes, at(vector.values, n) * at(scales, feature))
  }
  return logits
}
