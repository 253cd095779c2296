import type { Post } from '../text/post.js'
import type { Part, Phrase } from './phrase.js'
import { kindEnd, type WordKind, type WordTrie } from './word-trie.js'

interface Cue {
  readonly phrase: number
  /** How many tokens before the cue the phrase can begin, at most. */
  readonly reach: number
}

/** Which phrases a word makes worth looking for; made once from all phrases. */
export interface CueIndex {
  readonly phrases: readonly Phrase[]
  readonly words: ReadonlyMap<string, readonly Cue[]>
  readonly prefixes: ReadonlyMap<string, readonly Cue[]>
  readonly prefixLengths: readonly number[]
  readonly kinds: ReadonlyMap<WordKind, readonly Cue[]>
}

const everyday = new Set(
  'a an and are as at be been but by can did do does for from get go going got had has have he her him his i if in is it just me my no not of on one or our out she should so that the their them they this to up us was we were what when who will with would you your all'.split(
    ' ',
  ),
)

/** Tells how many tokens the longest way through a tree takes; trees share branches, so each is measured once. */
const ruler = () => {
  const known = new Map<WordTrie, number>()
  const longest = (trie: WordTrie): number => {
    const ready = known.get(trie)
    if (ready !== undefined) return ready
    let most = 0
    for (const child of trie.words.values()) most = Math.max(most, 1 + longest(child))
    for (const child of trie.prefixes.values()) most = Math.max(most, 1 + longest(child))
    for (const child of trie.kinds.values()) most = Math.max(most, 3 + longest(child))
    known.set(trie, most)
    return most
  }
  return longest
}

const cost = ({ trie, isOptional }: Part): number => {
  if (isOptional) return Number.POSITIVE_INFINITY
  const words = [...trie.words.keys()].reduce((sum, word) => sum + (everyday.has(word) ? 60 : 1), 0)
  return words + trie.prefixes.size * 2 + trie.kinds.size * 25
}

const cueOf = (phrase: Phrase, longest: (trie: WordTrie) => number): { part: Part; reach: number } | undefined => {
  const costs = phrase.parts.map(cost)
  const at = costs.indexOf(Math.min(...costs))
  const part = phrase.parts[at]
  const before = phrase.parts.slice(0, at).reduce((sum, { trie, gap }) => sum + longest(trie) + gap, 0)
  return part && { part, reach: before + part.gap }
}

const register = <K>(index: Map<K, Cue[]>, keys: Iterable<K>, cue: Cue) => {
  for (const key of keys) {
    const cues = index.get(key)
    if (cues) cues.push(cue)
    else index.set(key, [cue])
  }
}

/** Makes the index: of every phrase, the part with the rarest words stands for it. */
export function cueIndex(phrases: readonly Phrase[]): CueIndex {
  const words = new Map<string, Cue[]>()
  const prefixes = new Map<string, Cue[]>()
  const kinds = new Map<WordKind, Cue[]>()
  const longest = ruler()
  phrases.forEach((phrase, index) => {
    const found = cueOf(phrase, longest)
    if (!found) return
    const cue = { phrase: index, reach: found.reach }
    register(words, found.part.trie.words.keys(), cue)
    register(prefixes, found.part.trie.prefixes.keys(), cue)
    register(kinds, found.part.trie.kinds.keys(), cue)
  })
  const prefixLengths = [...new Set([...prefixes.keys()].map(({ length }) => length))]
  return { phrases, words, prefixes, prefixLengths, kinds }
}

/** Where the cues of a phrase stand: each token, and how far before it the phrase may begin. */
export interface Fired {
  readonly tokens: number[]
  readonly reach: number
}

const fire = (fired: Map<number, Fired>, cues: readonly Cue[] | undefined, at: number) => {
  if (!cues) return
  for (const { phrase, reach } of cues) {
    const known = fired.get(phrase)
    if (known) known.tokens.push(at)
    else fired.set(phrase, { tokens: [at], reach })
  }
}

const firePrefixes = (index: CueIndex, fired: Map<number, Fired>, word: string, at: number) => {
  for (const length of index.prefixLengths) if (length <= word.length) fire(fired, index.prefixes.get(word.slice(0, length)), at)
}

/** The phrases worth looking for in a draft, with the tokens that speak for them. */
export function firedCues(index: CueIndex, post: Post): ReadonlyMap<number, Fired> {
  const fired = new Map<number, Fired>()
  post.tokens.forEach(({ word, alt }, at) => {
    fire(fired, index.words.get(word), at)
    if (alt !== undefined) fire(fired, index.words.get(alt), at)
    firePrefixes(index, fired, word, at)
    for (const [kind, cues] of index.kinds) if (kindEnd(post, at, kind) !== undefined) fire(fired, cues, at)
  })
  return fired
}
