import type { Post } from '../text/post.js'
import type { Part, Phrase } from './phrase.js'
import { trieEnds } from './word-trie.js'

const partEnds = (part: Part, post: Post, places: readonly number[], limit: number): Set<number> => {
  const ends = new Set<number>(part.isOptional ? places : [])
  for (const place of places) {
    for (let at = place; at <= place + part.gap && at < limit; at += 1) {
      for (const end of trieEnds(part.trie, post, at, limit)) ends.add(end)
    }
  }
  return ends
}

/** The token index after the phrase when it begins at `at`, the shortest way through; `undefined` when it is not there. */
export function phraseEnd(phrase: Phrase, post: Post, at: number, limit: number): number | undefined {
  let places: readonly number[] = [at]
  for (const part of phrase.parts) {
    places = [...partEnds(part, post, places, limit)]
    if (places.length === 0) return undefined
  }
  return Math.min(...places)
}
