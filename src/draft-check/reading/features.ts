import type { CueIndex } from '../match/cue-index.js'
import { phraseMatches } from '../match/phrase-matches.js'
import type { Post } from '../text/post.js'
import type { Block } from './vocabulary.js'

/** Something a post has that speaks for or against a category: how often, and which of its tokens show it first. */
export interface Feature {
  times: number
  readonly at: number
}

/** What a post shows, in four blocks: word stems, neighbouring stems, kinds of word, and two kinds in one post. */
export type Features = readonly ReadonlyMap<string, Feature>[]

/** How the words of a post are counted alike. */
export interface Likeness {
  readonly stem: (word: string) => string
  /** The lists of words of the pack, each as one phrase. */
  readonly kinds: CueIndex
}

/** Counts a feature; the first place at which it is seen stays. */
export const note = (found: Map<string, Feature>, key: string, at: number): void => {
  const known = found.get(key)
  if (known) known.times += 1
  else found.set(key, { times: 1, at })
}

/** The words of a post as stems; numbers, money and names of people each count as one. */
export const stemsOf = ({ tokens, persons }: Post, stem: Likeness['stem']): string[] => {
  const stems = tokens.map(({ word, alt, isMoney, isNumber }) => (isMoney ? '<money>' : isNumber ? '<number>' : stem(alt ?? word)))
  for (const [from, to] of persons) stems.fill('<person>', from, to)
  return stems
}

const wordBlocks = (stems: readonly string[]) => {
  const words = new Map<string, Feature>()
  const pairs = new Map<string, Feature>()
  for (let at = 0; at <= stems.length; at += 1) {
    const stem = stems[at]
    if (stem !== undefined) note(words, stem, at)
    note(pairs, `${stems[at - 1] ?? '^'} ${stem ?? '$'}`, Math.min(at, stems.length - 1))
  }
  return [words, pairs]
}

const kindBlock = (post: Post, kinds: CueIndex): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  const matches = phraseMatches(kinds, post)
  for (const phrase of matches.fired) {
    const places = matches.of(phrase)
    const first = places[0]
    if (first) found.set(String(phrase), { times: places.length, at: first.from })
  }
  return found
}

const togetherBlock = (kinds: ReadonlyMap<string, Feature>): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  const present = [...kinds].sort(([a], [b]) => Number(a) - Number(b))
  present.forEach(([a, { at }], index) => {
    for (let next = index + 1; next < present.length; next += 1) found.set(`${a}+${present[next]?.[0]}`, { times: 1, at })
  })
  return found
}

/** The four blocks and how much they count. */
export const postBlocks: readonly Block[] = [1, 0.7, 0.7, 0.7].map((share) => ({ share, fewest: 2 }))

/** Reads off what a post shows. */
export function featuresOf(post: Post, { stem, kinds }: Likeness): Features {
  const ofWords = wordBlocks(stemsOf(post, stem))
  const ofKinds = kindBlock(post, kinds)
  return [...ofWords, ofKinds, togetherBlock(ofKinds)]
}
