import { addBytes } from './kernels.js'
import { addAt, at } from './numbers.js'
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

/** What each block of features adds to the score of every class, block after block. */
export function partsOf({ values, scales, bias }: Weights, vector: Vector): readonly Float64Array[] {
  const classes = bias.length
  let from = 0
  return vector.blockEnds.map((end) => {
    const part = new Float64Array(classes)
    for (; from < end; from++) {
      const feature = at(vector.ids, from)
      addBytes(part, values, feature * classes, at(vector.values, from) * at(scales, feature))
    }
    return part
  })
}

/** The score of every class from those parts; higher fits better. */
export function logitsOf({ bias }: Weights, parts: readonly Float64Array[]): Float64Array {
  const logits = Float64Array.from(bias)
  for (const part of parts) for (let c = 0; c < logits.length; c++) addAt(logits, c, at(part, c))
  return logits
}
