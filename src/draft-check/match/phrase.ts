import { tokenise } from '../text/tokens.js'
import { shareTries } from './share-tries.js'
import { PhraseFault, piecesOf, spread } from './spread.js'
import { type Atom, addSequence, emptyTrie, type WordKind, type WordTrie } from './word-trie.js'

/** One part of a phrase: what may stand here, whether it may be left out, and how many other words may come before it. */
export interface Part {
  readonly trie: WordTrie
  readonly isOptional: boolean
  readonly gap: number
}

/** A phrase of a rule, ready to be looked for. */
export interface Phrase {
  readonly source: string
  readonly parts: readonly Part[]
  readonly atSentenceStart: boolean
}

/** Named lists of words that phrases refer to in curly brackets. */
export type WordLists = Readonly<Record<string, readonly string[]>>

const kinds: readonly WordKind[] = ['person', 'number', 'money', 'capital', 'code', 'word']
const usualGap = 4

const kindOf = (name: string): WordKind => {
  const kind = kinds.find((known) => known === name)
  if (!kind) throw new PhraseFault(`<${name}> is not a kind of word; use one of: ${kinds.map((known) => `<${known}>`).join(', ')}`)
  return kind
}

const plainAtoms = (word: string): Atom[] => {
  if (/[{}]/u.test(word))
    throw new PhraseFault(`${word} stands beside other words in one choice, where a list of words is not read; give it a choice of its own`)
  const tokens = tokenise(word.replace(/\*$/u, ''))
  return tokens.map(({ word: plain }, index) => (word.endsWith('*') && index === tokens.length - 1 ? { prefix: plain } : { word: plain }))
}

const atomsOfWord = (word: string): readonly Atom[] => {
  const kind = /^<(.+)>$/u.exec(word)?.[1]
  return kind === undefined ? plainAtoms(word) : [{ kind: kindOf(kind) }]
}

/** Reads a way of saying something; the same few thousand words stand in most of them, so each is read once. */
const atomReader = () => {
  const known = new Map<string, readonly Atom[]>()
  const atomsOf = (word: string) => {
    const ready = known.get(word)
    if (ready) return ready
    const atoms = atomsOfWord(word)
    known.set(word, atoms)
    return atoms
  }
  return (sequence: string): readonly Atom[] => {
    const words = sequence.trim()
    return words.includes(' ') ? words.split(/\s+/u).flatMap(atomsOf) : atomsOf(words)
  }
}

const listIn = (way: string): string | undefined => /^\{(.+)\}$/u.exec(way)?.[1]

/** Reads the phrases of rules; a list of words is read once however many phrases refer to it. */
export function phraseReader(lists: WordLists): (source: string) => Phrase {
  const known = new Map<string, WordTrie>()
  const share = shareTries()
  const atomsOf = atomReader()
  const addAll = (trie: WordTrie, ways: readonly string[], seen: readonly string[]) => {
    for (const one of ways.flatMap(spread)) {
      const name = listIn(one)
      if (name === undefined) addSequence(trie, atomsOf(one))
      else addAll(trie, waysOf(name, seen), [...seen, name])
    }
  }
  const waysOf = (name: string, seen: readonly string[]): readonly string[] => {
    const ways = lists[name]
    if (!ways || seen.includes(name))
      throw new PhraseFault(`There is no list of words {${name}}; add it under "words", or correct the name`)
    return ways
  }
  const listTrie = (name: string): WordTrie => {
    const ready = known.get(name)
    if (ready) return ready
    const fresh = emptyTrie()
    addAll(fresh, waysOf(name, []), [name])
    const trie = share(fresh)
    known.set(name, trie)
    return trie
  }
  const trieOf = (piece: string): WordTrie => {
    const list = listIn(piece)
    if (list !== undefined) return listTrie(list)
    const trie = emptyTrie()
    addAll(trie, [piece], [])
    return share(trie)
  }
  return (source) => readPhrase(source, trieOf)
}

const isGap = (piece: string) => /^\.{3}\d*$/u.test(piece)

const readPhrase = (source: string, trieOf: (piece: string) => WordTrie): Phrase => {
  const pieces = piecesOf(source)
  const parts = pieces.flatMap((piece, index): Part[] => {
    if (piece === '^' || isGap(piece)) return []
    const before = pieces[index - 1] ?? ''
    const gap = isGap(before) ? Number(before.slice(3)) || usualGap : 0
    const isOptional = piece.endsWith('?')
    return [{ trie: trieOf(isOptional ? piece.slice(0, -1) : piece), isOptional, gap }]
  })
  if (parts.every(({ isOptional }) => isOptional)) throw new PhraseFault(`The phrase "${source}" holds no word that must be there; add one`)
  return { source, parts, atSentenceStart: pieces[0] === '^' }
}
