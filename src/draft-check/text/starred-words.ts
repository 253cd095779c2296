import type { Joined } from './broken-words.js'
import { isWhole, type MendWords } from './mend-words.js'
import type { Token } from './tokens.js'

/** A word with stars for letters: what is read of it, and where it ends. */
interface Starred {
  readonly shape: string
  readonly end: number
  readonly taken: number
}

const mostStars = 8
// a row of letters and stars without end is no word, and reading it from each letter on would take the square of its length
const mostParts = 8
const fewestAtEnd = 2

const starsFrom = (text: string, at: number) => {
  let count = 0
  while (count < mostStars && text[at + count] === '*') count += 1
  return count
}

const starredFrom = (tokens: readonly Token[], at: number, text: string): Starred | undefined => {
  let found: Starred = { shape: '', end: 0, taken: 0 }
  let stars = 0
  for (
    let token = tokens[at];
    token && (found.taken === 0 || (stars > 0 && token.start === found.end && found.taken < mostParts));
    token = tokens[at + found.taken]
  ) {
    stars = starsFrom(text, token.end)
    found = { shape: found.shape + token.word + '*'.repeat(stars), end: token.end + stars, taken: found.taken + 1 }
  }
  return found.taken > 1 || stars >= fewestAtEnd ? found : undefined
}

const fits = (word: string, shape: string) => {
  if (word.length !== shape.length) return false
  for (let at = 0; at < word.length; at += 1) if (shape[at] !== '*' && shape[at] !== word[at]) return false
  return true
}

/** Reads what begins at a token as a word behind stars, if it is one. */
export type Unstar = (tokens: readonly Token[], at: number, text: string) => Joined | undefined

const alike = (word: string) => `${word.charAt(0)}${word.length}`

/** Reads a word whose letters stars hide ("sc*m") as the telling word that it most likely stands for; stars that make a whole word bold or point to a note stay. */
export function createUnstar(words: MendWords): Unstar {
  const uses = (word: string) => words.counts.get(word) ?? 0
  const byShape = new Map<string, string[]>()
  for (const word of [...words.telling].sort((one, other) => uses(other) - uses(one)))
    byShape.set(alike(word), [...(byShape.get(alike(word)) ?? []), word])
  return (tokens, at, text) => {
    const first = tokens[at]
    if (!first || text[first.end] !== '*') return undefined
    const starred = starredFrom(tokens, at, text)
    if (!starred || (starred.taken === 1 && isWhole(first.word, words))) return undefined
    const meant = byShape.get(alike(starred.shape))?.find((word) => fits(word, starred.shape))
    return meant === undefined ? undefined : { token: { ...first, word: meant, end: starred.end }, taken: starred.taken }
  }
}
