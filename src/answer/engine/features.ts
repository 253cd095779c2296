import { stemmer } from 'stemmer'

/** Tells of one feature: its name within its block, and the first and last word it comes from. */
export type Emit = (key: string, from: number, to: number) => void

/** A kind of feature: what it draws from a row of words. */
export type Block = (words: readonly string[], stems: readonly string[], emit: Emit) => void

const stems: Block = (_, all, emit) => {
  for (let at = 0; at < all.length; at++) emit(all[at] ?? '', at, at)
}

const pairs: Block = (_, all, emit) => {
  for (let at = 0; at <= all.length; at++) {
    emit(`${all[at - 1] ?? '^'} ${all[at] ?? '$'}`, Math.max(0, at - 1), Math.min(all.length - 1, at))
  }
}

const letters: Block = (words, _, emit) => {
  for (let at = 0; at < words.length; at++) {
    const padded = ` ${words[at]} `
    for (let size = 2; size <= 4; size++) {
      for (let start = 0; start + size <= padded.length; start++) emit(padded.slice(start, start + size), at, at)
    }
  }
}

/** The three kinds of evidence: word stems, neighbouring stems, and runs of 2 to 4 letters, which forgive slips. */
export const blocks: readonly Block[] = [stems, pairs, letters]

/** The stem of a word (Porter), so that "posting" and "posts" count as one. */
export function stemOf(word: string): string {
  return stemmer(word)
}

/** A stemmer that remembers, for training on the pack's own words; never for what people type. */
export function createStem(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const held = known.get(word)
    if (held !== undefined) return held
    const stem = stemmer(word)
    known.set(word, stem)
    return stem
  }
}
