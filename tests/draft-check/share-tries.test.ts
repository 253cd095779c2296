import { shareTries } from '../../src/draft-check/match/share-tries.js'
import { addSequence, emptyTrie, trieEnds, type WordTrie } from '../../src/draft-check/match/word-trie.js'
import { readPost } from '../../src/draft-check/text/post.js'

const said = (...ways: readonly string[]): WordTrie => {
  const trie = emptyTrie()
  for (const way of ways) {
    const atoms = way.split(' ').map((word) => (word.endsWith('*') ? { prefix: word.slice(0, -1) } : { word }))
    addSequence(trie, atoms)
  }
  return trie
}

const childrenOf = ({ words, prefixes, kinds }: WordTrie) => [...words.values(), ...prefixes.values(), ...kinds.values()]

const branches = (trie: WordTrie, seen = new Set<WordTrie>()): number => {
  if (seen.has(trie)) return seen.size
  seen.add(trie)
  for (const child of childrenOf(trie)) branches(child, seen)
  return seen.size
}

const endsIn = (trie: WordTrie, text: string) => {
  const post = readPost(text)
  return post.tokens.map((_, at) => trieEnds(trie, post, at, post.tokens.length))
}

describe('ways to say something that end alike', () => {
  const ways = ['was seen', 'was found', 'were seen', 'were found', 'had vanish*', 'was']

  it('are kept once', () => {
    const trie = said(...ways)
    expect(branches(trie)).toBe(9)
    expect(branches(shareTries()(trie))).toBe(5)
  })

  it('are found as before', () => {
    const shared = shareTries()(said(...ways))
    for (const text of ['it was seen', 'they were found today', 'she had vanished', 'was', 'seen were', '']) {
      expect(endsIn(shared, text)).toEqual(endsIn(said(...ways), text))
    }
  })

  it('are the same branch in every tree that was shared together', () => {
    const share = shareTries()
    expect(share(said('never seen'))).toBe(share(said('never seen')))
    expect(share(said('never seen'))).not.toBe(share(said('never see*')))
  })

  it('are not taken for one another when one may stop sooner', () => {
    const share = shareTries()
    expect(share(said('was', 'was seen'))).not.toBe(share(said('was seen')))
  })
})
