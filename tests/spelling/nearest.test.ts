import { editDistance } from '../../src/spelling/edit-distance.js'
import { createIsHashed, createNearest, shortenedWords, wordHashes } from '../../src/spelling/index.js'
import { slipBetween } from '../../src/spelling/slips.js'

const counts = new Map([
  ['petition', 9],
  ['council', 40],
  ['counsel', 2],
])

describe('spelling', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('psot', 'post')).toBe(1)
    expect(editDistance('petition', 'pettiton')).toBe(2)
  })

  it.each([
    ['psot', 'post', 'swapped'],
    ['poost', 'post', 'doubled'],
    ['pst', 'post', 'dropped'],
    ['pist', 'post', 'neighbour'],
    ['pest', 'post', 'other'],
    ['posts', 'post', 'other'],
    ['pts', 'post', 'other'],
    ['spot', 'post', 'other'],
  ])('names the slip by which %s was %s: %s', (wrote, meant, slip) => {
    expect(slipBetween(wrote, meant)).toBe(slip)
  })

  it('finds the nearest known word within so many letters, or none', () => {
    const nearest = createNearest(counts)
    expect(['petitoin', 'coucnil', 'elephant'].map((word) => nearest(word, 1))).toEqual(['petition', 'council', undefined])
    expect([1, 2].map((most) => nearest('pteitoin', most))).toEqual([undefined, 'petition'])
  })

  it('looks no further than its index was made for', () => {
    const shallow = createNearest(counts, shortenedWords(counts, 1))
    expect(shallow('petitoin', 1)).toBe('petition')
    expect(shortenedWords(counts, 1).length).toBeLessThan(shortenedWords(counts).length / 2)
  })

  it('tells the words of a dictionary from others, whatever their capitals', () => {
    const isWord = createIsHashed(wordHashes(['Niger', 'chunk', "don't", 'chunk']))
    expect(['niger', 'chunk', 'nigel', 'chunks', "don't", ''].map(isWord)).toEqual([true, true, false, false, false, false])
    expect(createIsHashed(wordHashes([]))('niger')).toBe(false)
  })
})
