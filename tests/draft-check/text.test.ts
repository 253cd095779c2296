import { normalise } from '../../src/draft-check/text/normalise.js'
import { readPost } from '../../src/draft-check/text/post.js'
import { isWithinQuotes, quotedStretches } from '../../src/draft-check/text/quotes.js'
import { sentences } from '../../src/draft-check/text/sentences.js'

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end).trim())

describe('sentences', () => {
  it('end at stops, questions and line breaks', () => {
    expect(split('One. Two! Three? Four\nFive')).toEqual(['One.', 'Two!', 'Three?', 'Four', 'Five'])
  })

  it('do not end at abbreviations, initials and figures', () => {
    for (const text of [
      'Ask Cllr. Bloggs.',
      'See No. 9 there.',
      'At 5 p.m. we meet.',
      'J. Bloggs wrote.',
      'It costs 4.50 today.',
      'e.g. this one.',
    ])
      expect(split(text)).toEqual([text])
  })

  it('end after a time of day that a capital follows', () => {
    expect(split('We meet at 5 p.m. Bring cake.')).toEqual(['We meet at 5 p.m.', 'Bring cake.'])
  })

  it('keep closing quotes with their sentence', () => {
    expect(split('He said “no.” She left.')).toEqual(['He said “no.”', 'She left.'])
  })
})

describe('quotes', () => {
  it('are found by their pairs, and an apostrophe opens none', () => {
    const text = "The council's “big plan” and \"small plan\", it isn't 'old news'."
    expect(quotedStretches(text).map(([start, end]) => text.slice(start, end))).toEqual(['“big plan”', '"small plan"', "'old news'"])
  })

  it('hold a stretch that stands within them', () => {
    expect(
      isWithinQuotes(
        [
          [4, 10],
          [20, 30],
        ],
        21,
        29,
      ),
    ).toBe(true)
    expect(
      isWithinQuotes(
        [
          [4, 10],
          [20, 30],
        ],
        11,
        15,
      ),
    ).toBe(false)
    expect(isWithinQuotes([], 0, 3)).toBe(false)
  })
})

describe('reading a draft', () => {
  it('maps plain text back to the original, whatever was left out or made plain', () => {
    const text = 'a\u200B０７ b\u0301c 🙂 d'
    const flat = normalise(text)
    expect(flat.text).toBe('a07 bc 🙂 d')
    for (const sign of ['a', 'b', 'c', '🙂', 'd']) expect(text.startsWith(sign, flat.origin(flat.text.indexOf(sign)))).toBe(true)
    expect(flat.origin(flat.text.length)).toBe(text.length)
  })

  it('gives every word a place inside the text, in order', () => {
    const text = 'Cllr. Ünal’s #SaveOurLibrary: I won’t stop! 👩‍👩‍👧 s t o p ｆｕｌｌ'
    const { tokens } = readPost(text)
    expect(tokens.map(({ word }) => word)).toEqual([
      'councillor',
      'unal',
      'save',
      'our',
      'library',
      'i',
      'will',
      'not',
      'stop',
      'stop',
      'full',
    ])
    let last = 0
    for (const { start, end } of tokens) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeLessThanOrEqual(text.length)
      last = start
    }
  })
})
