import type { Features } from './features.js'

/** How much a block of features counts, and in how many posts a feature of it must stand to be learned. */
export interface Block {
  readonly share: number
  readonly fewest: number
}

/** The features that count, block by block, each with its number and how telling it is. */
export interface Vocabulary {
  readonly numbers: readonly ReadonlyMap<string, number>[]
  readonly rarity: Float64Array
  /** How telling a feature is that no post to learn from has. */
  readonly unknown: number
  readonly blocks: readonly Block[]
}

/** A post as numbers: its features, how much each counts, and the token that shows it. */
export interface Vector {
  readonly ids: number[]
  readonly values: number[]
  readonly at: number[]
}

const unknownShare = 0.7

/** Learns which features stand in enough posts, and how rare each is (inverse document frequency). */
export function vocabularyOf(posts: readonly Features[], blocks: readonly Block[]): Vocabulary {
  const rarity: number[] = []
  const numbers = blocks.map(({ fewest }, block) => {
    const counts = new Map<string, number>()
    for (const post of posts) for (const key of post[block]?.keys() ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
    const known = [...counts].filter(([, count]) => count >= fewest)
    return new Map(known.map(([key, count]) => [key, rarity.push(Math.log(1 + posts.length / count)) - 1]))
  })
  return { numbers, rarity: Float64Array.from(rarity), unknown: Math.log(1 + posts.length) * unknownShare, blocks }
}

const addBlock = (to: Vector, found: Features[number], numbers: ReadonlyMap<string, number>, vocabulary: Vocabulary, share: number) => {
  const first = to.ids.length
  let square = 0
  for (const [key, { times, at }] of found) {
    const id = numbers.get(key)
    const value = (1 + Math.log(times)) * (id === undefined ? vocabulary.unknown : (vocabulary.rarity[id] ?? 0))
    square += value * value
    if (id === undefined) continue
    to.ids.push(id)
    to.values.push(value)
    to.at.push(at)
  }
  const scale = square > 0 ? share / Math.sqrt(square) : 0
  for (let place = first; place < to.values.length; place += 1) to.values[place] = (to.values[place] ?? 0) * scale
}

/** Weighs a post's features, each block at equal length; what is unknown lengthens a block, so that foreign words score low. */
export function vectorOf(features: Features, vocabulary: Vocabulary): Vector {
  const vector: Vector = { ids: [], values: [], at: [] }
  features.forEach((found, block) => {
    const numbers = vocabulary.numbers[block]
    if (numbers) addBlock(vector, found, numbers, vocabulary, vocabulary.blocks[block]?.share ?? 0)
  })
  return vector
}
