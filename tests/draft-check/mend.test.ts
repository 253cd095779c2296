import { createMend } from '../../src/draft-check/text/mend.js'
import { readPost } from '../../src/draft-check/text/post.js'

const known = new Set(['the', 'are', 'all', 'people', 'verse', 'per', 'back', 'omen'])
const mend = createMend(new Set(['women', 'vermin', 'hate', 'people', 'muslims']), (word) => known.has(word))
const read = (text: string) => readPost(text, mend).tokens.map(({ word, alt }) => alt ?? word)

describe('damaged words', () => {
  it('are read with a letter put back or two changed round', () => {
    expect(read('Wmen are vremin')).toEqual(['women', 'are', 'vermin'])
  })

  it('are left alone when the posts know them as they stand', () => {
    expect(read('The omen per verse')).toEqual(['the', 'omen', 'per', 'verse'])
    expect(readPost('Wmen').tokens.map(({ alt }) => alt)).toEqual([undefined])
  })

  it('are parted where a space is missing, each half pointing at its own letters', () => {
    const text = 'I said hatewomen'
    const stretches = readPost(text, mend).tokens.map(({ start, end }) => text.slice(start, end))
    expect(stretches).toEqual(['I', 'said', 'hate', 'women'])
    expect(read('ihate them')).toEqual(['i', 'hate', 'them'])
    expect(read('womenfolk')).toEqual(['womenfolk'])
  })

  it('are joined where a space was put in, unless both halves are words', () => {
    expect(read('all ver min')).toEqual(['all', 'vermin'])
    expect(read('h ate')).toEqual(['hate'])
    expect(createMend(new Set(['backpeople']), (word) => known.has(word))(readPost('back people').tokens)).toHaveLength(2)
  })
})
