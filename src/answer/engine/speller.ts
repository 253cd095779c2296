import { createNearest, longestSpelled, type WordCounts } from '../../spelling/index.js'
import type { Word } from './words.js'

/** Words read as other words, to be said back to the person. */
export interface ReadAs {
  readonly wrote: string
  readonly read: string
}

/** Reads slips of the thumb as words of the pack; known words are never touched and nothing is remembered. */
export type Spell = (words: readonly Word[]) => { readonly words: string[]; readonly readAs: ReadAs[] }

const shortest = 4
const mostTried = 40
const commonTogether = 400
const reach = ({ text, name }: Word) => (text.length >= 8 && !name ? 2 : 1)

/** Words that are also endings: "readable" is one word, and not "read able". */
const endings = new Set(['able', 'less', 'like', 'ship', 'wise', 'ward', 'wards', 'full', 'some', 'hood', 'age', 'ally'])

/** Two known words written as one, such as "onfacebook"; both must be common in the pack. */
const splitInTwo = (word: string, counts: WordCounts): string[] | undefined => {
  let best: string[] | undefined
  let most = commonTogether
  for (let cut = 2; cut <= word.length - 3; cut++) {
    const halves = [word.slice(0, cut), word.slice(cut)]
    if (endings.has(word.slice(cut))) continue
    const together = halves.reduce((product, half) => product * (counts.get(half) ?? 0), 1)
    if (together > most) {
      best = halves
      most = together
    }
  }
  return best
}

/**
 * Builds the speller from the pack's words and how often each stands there; `isKin` spares other forms of known words, such as
 * "posted" beside "posts", and `shortened` is the index of those words where it lies ready.
 */
export function createSpell(counts: WordCounts, isKin: (word: string) => boolean = () => false, shortened?: Float64Array): Spell {
  const nearest = createNearest(counts, shortened)
  const isStrange = ({ text }: Word) =>
    !counts.has(text) && text.length >= shortest && text.length <= longestSpelled && !/\d/.test(text) && !isKin(text)
  const readStrange = (word: Word): string[] => {
    const near = nearest(word.text, reach(word))
    if (near !== undefined) return [near]
    return (word.name ? undefined : splitInTwo(word.text, counts)) ?? [word.text]
  }
  return (words) => {
    const readAs: ReadAs[] = []
    let tried = 0
    const read = words.flatMap((word) => {
      const found = isStrange(word) && tried++ < mostTried ? readStrange(word) : [word.text]
      if (found[0] !== word.text) readAs.push({ wrote: word.text, read: found.join(' ') })
      return found
    })
    return { words: read, readAs }
  }
}
