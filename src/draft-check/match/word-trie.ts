import type { Post } from '../text/post.js'

/** Kinds of word that a rule can ask for in angle brackets. */
export type WordKind = 'person' | 'number' | 'money' | 'capital'

/** One step of a phrase: a word, the beginning of a word, or a kind of word. */
export type Atom = { readonly word: string } | { readonly prefix: string } | { readonly kind: WordKind }

/** Several ways to say one thing, as a tree of words: looking one up costs the same however many there are. */
export interface WordTrie {
  readonly words: Map<string, WordTrie>
  readonly prefixes: Map<string, WordTrie>
  readonly kinds: Map<WordKind, WordTrie>
  isEnd: boolean
}

/** An empty tree of words. */
export const emptyTrie = (): WordTrie => ({ words: new Map(), prefixes: new Map(), kinds: new Map(), isEnd: false })

const childOf = <K>(children: Map<K, WordTrie>, key: K): WordTrie => {
  const known = children.get(key)
  if (known) return known
  const fresh = emptyTrie()
  children.set(key, fresh)
  return fresh
}

const step = (trie: WordTrie, atom: Atom): WordTrie => {
  if ('word' in atom) return childOf(trie.words, atom.word)
  return 'prefix' in atom ? childOf(trie.prefixes, atom.prefix) : childOf(trie.kinds, atom.kind)
}

/** Adds one way of saying it. */
export function addSequence(trie: WordTrie, atoms: readonly Atom[]): void {
  if (atoms.length === 0) return
  let node = trie
  for (const atom of atoms) node = step(node, atom)
  node.isEnd = true
}

/** Where a kind of word that begins at this token ends; `undefined` when it does not begin here. */
export function kindEnd(post: Post, at: number, kind: WordKind): number | undefined {
  if (kind === 'person') return post.persons.get(at)
  const token = post.tokens[at]
  if (!token) return undefined
  const fits = kind === 'number' ? token.isNumber : kind === 'money' ? token.isMoney : token.isCapital
  return fits ? at + 1 : undefined
}

const prefixed = (trie: WordTrie, word: string): WordTrie[] => {
  if (trie.prefixes.size === 0) return []
  const found: WordTrie[] = []
  for (const [prefix, node] of trie.prefixes) if (word.startsWith(prefix)) found.push(node)
  return found
}

const nexts = (trie: WordTrie, post: Post, at: number): { node: WordTrie; at: number }[] => {
  const token = post.tokens[at]
  if (!token) return []
  const plain = trie.words.get(token.word)
  const alt = token.alt === undefined ? undefined : trie.words.get(token.alt)
  const nodes = [...(plain ? [plain] : []), ...(alt ? [alt] : []), ...prefixed(trie, token.word)]
  const found = nodes.map((node) => ({ node, at: at + 1 }))
  for (const [kind, node] of trie.kinds) {
    const end = kindEnd(post, at, kind)
    if (end !== undefined) found.push({ node, at: end })
  }
  return found
}

/** Every token index at which one of the ways ends when it begins at `at` and stays before `limit`. */
export function trieEnds(trie: WordTrie, post: Post, at: number, limit: number): number[] {
  const ends: number[] = []
  let open = [{ node: trie, at }]
  while (open.length > 0) {
    open = open.flatMap((place) => (place.at < limit ? nexts(place.node, post, place.at) : [])).filter((place) => place.at <= limit)
    for (const place of open) if (place.node.isEnd) ends.push(place.at)
  }
  return ends
}
