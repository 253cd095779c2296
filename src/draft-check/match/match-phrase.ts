import type { Post } from '../text/post.js'
import type { Part, Phrase } from './phrase.js'
import { trieEnds } from './word-trie.js'

const addNew = (ends: number[], end: number) => {
  if (!ends.includes(end)) ends.push(end)
}

const partEnds = (part: Part, post: Post, places: readonly number[], limit: number): readonly number[] => {
  const ends: number[] = part.isOptional ? [...places] : []
  for (const place of places) {
    const last = Math.min(place + part.gap, limit - 1)
    for (let at = place; at <= last; at += 1) for (const end of trieEnds(part.trie, post, at, limit)) addNew(ends, end)
  }
  return ends
}

/** The token index after the phrase when it begins at `at`, the shortest way through; `undefined` when it is not there. */
export function phraseEnd(phrase: Phrase, post: Post, at: number, limit: number): number | undefined {
  let places: readonly number[] = [at]
  for (const part of phrase.parts) {
    places = partEnds(part, post, places, limit)
    if (places.length === 0) return undefined
  }
  return Math.min(...places)
}
