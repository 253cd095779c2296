import { blocks } from './features.js'
import type { Fitted } from './learn.js'
import { addAt, at } from './numbers.js'
import type { Ranked } from './reader.js'

/** A word of the question and by how much it spoke for the chosen topic over the next; below nought when it spoke against. */
export interface Reason {
  readonly word: string
  readonly weight: number
}

const mostReasons = 5

/** The words that counted most for the first topic or against it, over the second: exact, since the score is a sum over the words' features. */
export function reasonsFor(
  { vocabulary, weights }: Fitted,
  { words, stems, vector }: Ranked,
  [first, second]: readonly (number | undefined)[],
): Reason[] {
  if (first === undefined || second === undefined) return []
  const classes = weights.bias.length
  const worth = new Map<number, number>()
  for (let n = 0; n < vector.ids.length; n++) {
    const feature = at(vector.ids, n)
    const difference = at(weights.values, feature * classes + first) - at(weights.values, feature * classes + second)
    worth.set(feature, at(vector.values, n) * at(weights.scales, feature) * difference)
  }
  const byWord = new Array<number>(words.length).fill(0)
  const share = sharing(vocabulary.numbers, words, stems)
  share.forEach((places, feature) => {
    for (const place of places) addAt(byWord, place, (worth.get(feature) ?? 0) / places.length)
  })
  return summed(words, byWord)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, mostReasons)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
}

const sharing = (numbers: readonly ReadonlyMap<string, number>[], words: readonly string[], stems: readonly string[]) => {
  const places = new Map<number, number[]>()
  for (const [n, block] of blocks.entries()) {
    block(words, stems, (key, from, to) => {
      const feature = numbers[n]?.get(key)
      if (feature !== undefined) places.set(feature, [...(places.get(feature) ?? []), from, to])
    })
  }
  return places
}

const summed = (words: readonly string[], weights: readonly number[]): Reason[] => {
  const totals = new Map<string, number>()
  for (const [n, word] of words.entries()) totals.set(word, (totals.get(word) ?? 0) + at(weights, n))
  return [...totals].map(([word, weight]) => ({ word, weight: Math.round(weight * 1000) / 1000 }))
}
