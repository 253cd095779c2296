import { type Block, blocks } from './features.js'
import { at } from './numbers.js'
import { rarity, type Vocabulary } from './vocabulary.js'

/** A text as numbers: which features it has, and how much each counts. */
export interface Vector {
  readonly ids: ArrayLike<number>
  readonly values: ArrayLike<number>
  /** Where each block of features ends in both lists. */
  readonly blockEnds: readonly number[]
}

/** Turns words and their stems into a vector. */
export type Vectorise = (words: readonly string[], stems: readonly string[]) => Vector

interface Growing {
  readonly ids: number[]
  readonly values: number[]
}

const unknownCounts = 2

const count = (block: Block, numbers: ReadonlyMap<string, number>, words: readonly string[], stems: readonly string[]) => {
  const counted = new Map<number, number>()
  let unknown = 0
  block(words, stems, (key) => {
    const number = numbers.get(key)
    if (number === undefined) unknown++
    else counted.set(number, (counted.get(number) ?? 0) + 1)
  })
  return { counted, unknown }
}

const append = (to: Growing, counted: ReadonlyMap<number, number>, rare: Float64Array, unknownSquares: number, scale: number) => {
  const first = to.ids.length
  let square = unknownSquares
  for (const [number, times] of counted) {
    const value = (1 + Math.log(times)) * at(rare, number)
    square += value * value
    to.ids.push(number)
    to.values.push(value)
  }
  const share = square > 0 ? scale / Math.sqrt(square) : 0
  for (let place = first; place < to.values.length; place++) to.values[place] = at(to.values, place) * share
}

/** Weighs features by how rare they are, block by block at equal length; unknown features lengthen a block, so that foreign text scores low. */
export function createVectorise(vocabulary: Vocabulary, scales: readonly number[]): Vectorise {
  const rare = Float64Array.from(vocabulary.classesWith, (classes) => rarity(classes, vocabulary.classCount))
  const unknownSquare = (unknownCounts * rarity(0, vocabulary.classCount)) ** 2
  const sources = blocks.map((block, n) => ({ block, numbers: vocabulary.numbers[n] ?? new Map<string, number>(), scale: at(scales, n) }))
  return (words, stems) => {
    const vector: Growing = { ids: [], values: [] }
    const blockEnds: number[] = []
    for (const { block, numbers, scale } of sources) {
      const { counted, unknown } = count(block, numbers, words, stems)
      append(vector, counted, rare, unknown * unknownSquare, scale)
      blockEnds.push(vector.ids.length)
    }
    return { ...vector, blockEnds }
  }
}
