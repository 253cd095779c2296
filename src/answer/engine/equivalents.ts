import type { Corpus } from './corpus.js'
import { plainWords } from './words.js'

/** Rewrites words that mean the same into one form, so that somebody who knows only the other word is understood. */
export type Equate = (words: readonly string[]) => string[]

interface Rewrite {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

const rewrites = (equivalents: Corpus['equivalents']): Map<string, Rewrite[]> => {
  const byFirst = new Map<string, Rewrite[]>()
  const all = equivalents.flatMap(({ to, from }) => from.map((one) => ({ from: plainWords(one), to: plainWords(to) })))
  for (const rewrite of all.sort((a, b) => b.from.length - a.from.length)) {
    const [first] = rewrite.from
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), rewrite])
  }
  return byFirst
}

/** Reads the pack's list of equivalents; the longest match wins, used alike in training and in asking. */
export function createEquate(equivalents: Corpus['equivalents']): Equate {
  const byFirst = rewrites(equivalents)
  return (words) => {
    const out: string[] = []
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? ''
      const match = byFirst.get(word)?.find(({ from }) => from.every((part, n) => words[at + n] === part))
      out.push(...(match?.to ?? [word]))
      at += match?.from.length ?? 1
    }
    return out
  }
}

/** Every word that stands in the list, since the speller must know them all. */
export function wordsOfEquivalents(equivalents: Corpus['equivalents']): string[] {
  return equivalents.flatMap(({ to, from }) => [to, ...from].flatMap(plainWords))
}
