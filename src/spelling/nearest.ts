import { editDistance } from './edit-distance.js'
import { firstFrom, hashOf } from './hashes.js'
import { type Slip, slipBetween } from './slips.js'

/** Known words with how often each stands in the pack. */
export type WordCounts = ReadonlyMap<string, number>

/** Finds the known word nearest to an unknown one, within a number of letters. */
export type Nearest = (word: string, most: number) => string | undefined

/** The longest word looked at: the work grows with the cube of the length. */
export const longestSpelled = 24

interface Near {
  readonly word: string
  readonly distance: number
  readonly slip: Slip
  readonly count: number
}

/** How often a word must stand in the pack to be read where even the first letter differs. */
const wellKnown = 10

const deletions = (word: string, depth: number, found = new Set<string>()): Set<string> => {
  for (let place = 0; place < word.length && word.length > 2; place++) {
    const shorter = word.slice(0, place) + word.slice(place + 1)
    if (found.has(shorter)) continue
    found.add(shorter)
    if (depth > 1) deletions(shorter, depth - 1, found)
  }
  return found
}

const nearestOf = (near: readonly Near[]) =>
  near.reduce<Near | undefined>((best, next) => (best === undefined || isNearer(next, best) ? next : best), undefined)

const keysOf = (word: string, depth: number) => [word, ...deletions(word, depth)]
const startsAlike = (one: string, two: string) => one[0] === two[0] || (one[0] === two[1] && one[1] === two[0])
const wasLikely = ({ slip }: Near) => slip !== 'other'
const isNearer = (one: Near, two: Near) => {
  if (one.distance !== two.distance) return one.distance < two.distance
  return wasLikely(one) === wasLikely(two) ? one.count > two.count : wasLikely(one)
}

// a hash of 32 bits and a word's number in one number, which holds 53 bits exactly
const wordsAtMost = 2 ** 20

const spellable = (counts: WordCounts) => [...counts.keys()].filter((word) => word.length >= 3 && word.length <= longestSpelled)

/**
 * The words that dropping letters makes of known words (symmetric deletions, after Garbe's SymSpell), to be kept with what was
 * learned because making them takes a tenth of a second. Only hashes of them are kept, in one sorted list, which takes a tenth of
 * the memory; where two share one, the distance tells. `deepest` is how many letters long words may drop: 1 takes a quarter of the memory.
 */
export function shortenedWords(counts: WordCounts, deepest = 2): Float64Array {
  return Float64Array.from(
    spellable(counts).flatMap((word, n) => keysOf(word, word.length >= 7 ? deepest : 1).map((key) => hashOf(key) * wordsAtMost + n)),
  ).sort()
}

/** Looks up known words by the letters that they share with a slip; `shortened` is what `shortenedWords` made of the same words. */
export function createNearest(counts: WordCounts, shortened: Float64Array = shortenedWords(counts)): Nearest {
  const known = spellable(counts)
  const sharing = (key: string) => {
    const hash = hashOf(key) * wordsAtMost
    const found: string[] = []
    for (let at = firstFrom(shortened, hash); (shortened[at] ?? Infinity) < hash + wordsAtMost; at++)
      found.push(known[(shortened[at] ?? 0) - hash] ?? '')
    return found
  }
  return (word, most) => {
    const candidates = new Set(keysOf(word, most).flatMap(sharing))
    const near = [...candidates]
      .map((meant): Near => {
        return { word: meant, distance: editDistance(word, meant), slip: slipBetween(word, meant), count: counts.get(meant) ?? 0 }
      })
      .filter(({ distance }) => distance <= most)
    const alike = near.filter((one) => startsAlike(word, one.word))
    // a letter too few or the key beside it at the very start: only for words that the pack is full of
    const others = near.filter((one) => wasLikely(one) && one.count >= wellKnown)
    return (nearestOf(alike.filter(wasLikely)) ?? nearestOf(others) ?? nearestOf(alike))?.word
  }
}
