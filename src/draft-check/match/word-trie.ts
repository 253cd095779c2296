import type { Post } from '../text/post.js'
import type { Token } from '../text/tokens.js'

/** Kinds of word that a rule can ask for in angle brackets. */
export type WordKind = 'person' | 'number' | 'money' | 'capital' | 'code' | 'word'

/** One step of a phrase: a word, the beginning of a word, or a kind of word. */
export type Atom = { readonly word: string } | { readonly prefix: string } | { readonly kind: WordKind }

/** Several ways to say one thing, as a tree of words: looking one up costs the same however many there are. */
export interface WordTrie {
  words: ReadonlyMap<string, WordTrie>
  prefixes: ReadonlyMap<string, WordTrie>
  kinds: ReadonlyMap<WordKind, WordTrie>
  isEnd: boolean
}

// most ways end after a word or two: a hundred thousand empty maps of their own would take more memory than all the words
const nothing: ReadonlyMap<never, WordTrie> = new Map<never, WordTrie>()

/** An empty tree of words. */
export const emptyTrie = (): WordTrie => ({ words: nothing, prefixes: nothing, kinds: nothing, isEnd: false })

const childOf = <Key, Branch extends string>(node: { [B in Branch]: ReadonlyMap<Key, WordTrie> }, branch: Branch, key: Key): WordTrie => {
  const children = node[branch]
  const known = children.get(key)
  if (known) return known
  const fresh = emptyTrie()
  if (children.size === 0) node[branch] = new Map([[key, fresh]])
  else if (children instanceof Map) children.set(key, fresh)
  return fresh
}

const step = (trie: WordTrie, atom: Atom): WordTrie => {
  if ('word' in atom) return childOf(trie, 'words', atom.word)
  return 'prefix' in atom ? childOf(trie, 'prefixes', atom.prefix) : childOf(trie, 'kinds', atom.kind)
}

/** Adds one way of saying it. */
export function addSequence(trie: WordTrie, atoms: readonly Atom[]): void {
  if (atoms.length === 0) return
  let node = trie
  for (const atom of atoms) node = step(node, atom)
  node.isEnd = true
}

const fits: Readonly<Record<Exclude<WordKind, 'person'>, (token: Token) => boolean>> = {
  number: ({ isNumber }) => isNumber,
  money: ({ isMoney }) => isMoney,
  capital: ({ isCapital }) => isCapital,
  code: ({ word }) => /\d/u.test(word),
  word: () => true,
}

/** Where a kind of word that begins at this token ends; `undefined` when it does not begin here. */
export function kindEnd(post: Post, at: number, kind: WordKind): number | undefined {
  if (kind === 'person') return post.persons.get(at)
  const token = post.tokens[at]
  if (!token) return undefined
  return fits[kind](token) ? at + 1 : undefined
}

const stepInto = (node: WordTrie | undefined, post: Post, at: number, limit: number, ends: number[]) => {
  if (!node || at > limit) return
  if (node.isEnd) ends.push(at)
  walk(node, post, at, limit, ends)
}

const walkUncertain = (trie: WordTrie, post: Post, at: number, limit: number, ends: number[]) => {
  const word = post.tokens[at]?.word ?? ''
  for (const [prefix, node] of trie.prefixes) if (word.startsWith(prefix)) stepInto(node, post, at + 1, limit, ends)
  for (const [kind, node] of trie.kinds) stepInto(node, post, kindEnd(post, at, kind) ?? limit + 1, limit, ends)
}

const walk = (trie: WordTrie, post: Post, at: number, limit: number, ends: number[]) => {
  const token = post.tokens[at]
  if (!token || at >= limit) return
  stepInto(trie.words.get(token.word), post, at + 1, limit, ends)
  if (token.alt !== undefined) stepInto(trie.words.get(token.alt), post, at + 1, limit, ends)
  if (trie.prefixes.size > 0 || trie.kinds.size > 0) walkUncertain(trie, post, at, limit, ends)
}

/** Every token index at which one of the ways ends when it begins at `at` and stays before `limit`. */
export function trieEnds(trie: WordTrie, post: Post, at: number, limit: number): readonly number[] {
  const ends: number[] = []
  walk(trie, post, at, limit, ends)
  return ends
}
