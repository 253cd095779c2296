import { editDistance } from './edit-distance.js'
import { listAt } from './numbers.js'

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

/** Indexes known words by the words that dropping letters makes of them (symmetric deletions, after Garbe's SymSpell). */
export function createNearest(counts: WordCounts): Nearest {
  const shortened = new Map<string, string[]>()
  for (const word of counts.keys()) {
    if (word.length < 3 || word.length > longestSpelled) continue
    for (const key of keysOf(word, word.length >= 7 ? 2 : 1)) listAt(shortened, key).push(word)
  }
  return (word, most) => {
    const candidates = new Set(keysOf(word, most).flatMap((key) => shortened.get(key) ?? []))
    const near = [...candidates]
      .filter((candidate) => startsAlike(word, candidate))
      .map((candidate) => ({ word: candidate, distance: editDistance(word, candidate), count: counts.get(candidate) ?? 0 }))
      .filter(({ distance }) => distance <= most)
    return near.reduce<Near | undefined>((best, next) => (best === undefined || isNearer(next, best) ? next : best), undefined)?.word
  }
}
