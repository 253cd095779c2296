import { editDistance } from './edit-distance.js'

/** Known words with how often each stands in the pack. */
export type WordCounts = ReadonlyMap<string, number>

/** Finds the known word nearest to an unknown one, within a number of letters. */
export type Nearest = (word: string, most: number) => string | undefined

/** The longest word looked at: the work grows with the cube of the length. */
export const longestSpelled = 24

interface Near {
  readonly word: string
  readonly distance: number
  readonly count: number
}

const deletions = (word: string, depth: number, found = new Set<string>()): Set<string> => {
  for (let place = 0; place < word.length && word.length > 2; place++) {
    const shorter = word.slice(0, place) + word.slice(place + 1)
    if (found.has(shorter)) continue
    found.add(shorter)
    if (depth > 1) deletions(shorter, depth - 1, found)
  }
  return found
}

const keysOf = (word: string, depth: number) => [word, ...deletions(word, depth)]
const startsAlike = (one: string, two: string) => one[0] === two[0] || (one[0] === two[1] && one[1] === two[0])
const isNearer = (one: Near, two: Near) => one.distance < two.distance || (one.distance === two.distance && one.count > two.count)

// a hash of 32 bits (FNV-1a) and a word's number in one number, which holds 53 bits exactly
const wordsAtMost = 2 ** 20

const hashOf = (key: string) => {
  let hash = 0x811c9dc5
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193)
  return (hash >>> 0) * wordsAtMost
}

const firstFrom = (sorted: Float64Array, value: number) => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Indexes known words by the words that dropping letters makes of them (symmetric deletions, after Garbe's SymSpell). Only hashes
 * of those are kept, in one sorted list, which takes a tenth of the memory; where two share one, the distance tells.
 */
export function createNearest(counts: WordCounts): Nearest {
  const known = [...counts.keys()].filter((word) => word.length >= 3 && word.length <= longestSpelled)
  const shortened = Float64Array.from(
    known.flatMap((word, n) => keysOf(word, word.length >= 7 ? 2 : 1).map((key) => hashOf(key) + n)),
  ).sort()
  const sharing = (key: string) => {
    const hash = hashOf(key)
    const found: string[] = []
    for (let at = firstFrom(shortened, hash); (shortened[at] ?? Infinity) < hash + wordsAtMost; at++)
      found.push(known[(shortened[at] ?? 0) - hash] ?? '')
    return found
  }
  return (word, most) => {
    const candidates = new Set(keysOf(word, most).flatMap(sharing))
    const near = [...candidates]
      .filter((candidate) => startsAlike(word, candidate))
      .map((candidate) => ({ word: candidate, distance: editDistance(word, candidate), count: counts.get(candidate) ?? 0 }))
      .filter(({ distance }) => distance <= most)
    return near.reduce<Near | undefined>((best, next) => (best === undefined || isNearer(next, best) ? next : best), undefined)?.word
  }
}
