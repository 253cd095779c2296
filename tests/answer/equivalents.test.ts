import { createEquate, wordsOfEquivalents } from '../../src/answer/engine/equivalents.js'
import { aCorpus } from './a-corpus.js'

describe('equivalents', () => {
  const equate = createEquate([...aCorpus().equivalents, { to: 'direct message', from: ['dm', 'pm me', 'a pm'] }])

  it('reads words that mean the same as one', () => {
    expect(equate(['can', 'i', 'rt', 'a', 'planning', 'app'])).toEqual(['can', 'i', 'retweet', 'a', 'planning', 'application'])
  })

  it('reads a word with a hyphen like the word without', () => {
    expect(equate(['re', 'tweet'])).toEqual(['retweet'])
  })

  it('leaves a word alone where only a part of an entry matches', () => {
    expect(equate(['at', '3', 'pm'])).toEqual(['at', '3', 'pm'])
  })

  it('prefers the longest match', () => {
    const both = createEquate([
      { to: 'one', from: ['a'] },
      { to: 'two', from: ['a b'] },
    ])
    expect(both(['a', 'b', 'a'])).toEqual(['two', 'one'])
  })

  it('names every word that it uses, for the speller', () => {
    expect(wordsOfEquivalents(aCorpus().equivalents)).toEqual(expect.arrayContaining(['rt', 'retweet', 'app']))
  })
})
