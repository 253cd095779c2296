import type { Mend } from './mend.js'
import { type Normalised, normalise } from './normalise.js'
import { persons } from './persons.js'
import { quotedStretches } from './quotes.js'
import { sentences } from './sentences.js'
import { type Token, tokenise } from './tokens.js'

/** A sentence with its words: tokens `from` up to, not including, `to`. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly isQuestion: boolean
}

/** A draft read once: every check works on this and none reads the text a second time. */
export interface Post {
  readonly text: string
  readonly flat: Normalised
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** The sentence of each token. */
  readonly sentenceOf: readonly number[]
  readonly persons: ReadonlyMap<number, number>
  readonly quotes: readonly (readonly [number, number])[]
  /** Whether the draft links to a page. */
  readonly hasLink: boolean
}

const link = /https?:\/\/|www\.|\.(?:gov|police|nhs|parliament)\.uk\b/iu

/** Reads a draft into words, sentences and names, damaged words as `mend` reads them; linear in its length. */
export function readPost(text: string, mend: Mend = (tokens) => tokens): Post {
  const tokens = mend(tokenise(text), text)
  let next = 0
  const sentenceOf: number[] = []
  const all = sentences(text).map((stretch, index) => {
    const from = next
    while (next < tokens.length && (tokens[next]?.start ?? 0) < stretch.end) {
      sentenceOf.push(index)
      next += 1
    }
    return { ...stretch, from, to: next }
  })
  return {
    text,
    flat: normalise(text),
    tokens,
    sentences: all,
    sentenceOf,
    persons: persons(tokens),
    quotes: quotedStretches(text),
    hasLink: link.test(text),
  }
}

/** The sentence in which an offset of the text stands. */
export function sentenceAt(post: Post, offset: number): number {
  let low = 0
  let high = post.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((post.sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}
