import { createMend } from '../../src/draft-check/text/mend.js'
import type { MendWords } from '../../src/draft-check/text/mend-words.js'
import { readPost } from '../../src/draft-check/text/post.js'

const uses = { the: 900, are: 300, all: 200, back: 40, park: 60, near: 80, road: 30, council: 90, people: 50, omen: 2, verse: 2, per: 9 }
const words: MendWords = {
  telling: new Set(['women', 'vermin', 'hate', 'scum', 'people', 'muslims', 'retard']),
  counts: new Map(Object.entries(uses)),
  isKnown: (word) => word === 'womanly',
}
const mend = createMend(words)
const read = (text: string) => readPost(text, mend).tokens.map(({ word, alt }) => alt ?? word)

describe('damaged words', () => {
  it('are read with a letter put back, taken out or changed, or two changed round', () => {
    expect(read('Wmen are vremin')).toEqual(['women', 'are', 'vermin'])
    expect(read('verrmin vermun ahte')).toEqual(['vermin', 'vermin', 'hate'])
  })

  it('are read as everyday words too, so that what stands around a remark is understood', () => {
    expect(read('the concil')).toEqual(['the', 'council'])
  })

  it('are read with their vowels put back when they tell of people', () => {
    expect(read('rtrd mslms vrmn')).toEqual(['retard', 'muslims', 'vermin'])
  })

  it('are left alone where they are as short as the words that people shorten', () => {
    const short = createMend({ ...words, telling: new Set(['poles', 'rats', 'pig']) })
    expect(readPost('pls share, rts and pgs', short).tokens.map(({ word, alt }) => alt ?? word)).toEqual([
      'pls',
      'share',
      'rts',
      'and',
      'pgs',
    ])
  })

  it('are left alone when the posts know them as they stand, in whatever form', () => {
    expect(read('The omen per verse womanly')).toEqual(['the', 'omen', 'per', 'verse', 'womanly'])
    expect(readPost('Wmen').tokens.map(({ alt }) => alt)).toEqual([undefined])
  })

  it('are left alone when a capital makes a name of them, unless the word tells', () => {
    expect(read('Mr Concil, Mulsims')).toEqual(['mr', 'concil', 'muslims'])
  })

  it('are parted where a space is missing, each half pointing at its own letters', () => {
    const text = 'I said hatewomen'
    const stretches = readPost(text, mend).tokens.map(({ start, end }) => text.slice(start, end))
    expect(stretches).toEqual(['I', 'said', 'hate', 'women'])
    expect(read('ihate them, avermin')).toEqual(['i', 'hate', 'them', 'a', 'vermin'])
    expect(read('womenfolk')).toEqual(['womenfolk'])
  })

  it('are parted into two everyday words only when both are common', () => {
    expect(read('nearthe park')).toEqual(['near', 'the', 'park'])
    expect(read('roadverse')).toEqual(['roadverse'])
  })

  it('are joined where spaces or dots were put in, unless all parts are words', () => {
    expect(read('all ver min, v er min, ver.min')).toEqual(['all', 'vermin', 'vermin', 'vermin'])
    expect(read('h ate')).toEqual(['hate'])
    const both = createMend({ ...words, telling: new Set(['backpeople']) })
    expect(readPost('back people', both).tokens).toHaveLength(2)
  })

  it('are read when spelt letter by letter, also with an "a" before them or letters that stand for words', () => {
    expect(read('they are s c u m')).toEqual(['they', 'are', 'scum'])
    expect(read('a r e t a r d')).toEqual(['a', 'retard'])
  })

  it('are read behind stars, with their place in the text', () => {
    const text = 'all sc*m, h**e, w****, r*ta*d'
    expect(read(text)).toEqual(['all', 'scum', 'hate', 'women', 'retard'])
    expect(readPost(text, mend).tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['all', 'sc*m', 'h**e', 'w****', 'r*ta*d'])
  })

  it('keep the stars that only make a word bold or point to a note', () => {
    expect(read('**people** are all* near')).toEqual(['people', 'are', 'all', 'near'])
    expect(read('zz** q*q')).toEqual(['zz', 'q', 'q'])
  })

  it('are looked up only so often in one draft, so that a wall of letters costs little', () => {
    const many = `${'xqzj '.repeat(200)}vremin`
    expect(read(many).at(-1)).toBe('vremin')
    expect(read('xqzj vremin').at(-1)).toBe('vermin')
  })
})
