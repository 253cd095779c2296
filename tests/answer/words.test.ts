import { longestRead, plainWords, wordsOf } from '../../src/answer/engine/words.js'

describe('words of a question', () => {
  it('reads capitals, accents, curly apostrophes and full-width letters as plain words', () => {
    expect(plainWords('Don’t POST the Café’s “ｐｏｓｔ”, part 2!')).toEqual(['dont', 'post', 'the', 'cafes', 'post', 'part', '2'])
  })

  it('drops blanks without width, which phones put into pasted text', () => {
    expect(plainWords('pla\u200Bnning')).toEqual(['planning'])
  })

  it('reads any web or mail address as one word, so that an address cannot steer the answer', () => {
    expect(plainWords('see https://example.org/planning?vote=1 or me@example.org')).toEqual(['see', 'webaddress', 'or', 'webaddress'])
  })

  it('finds nothing in other scripts and in emoji', () => {
    expect(plainWords('👍🏽 привет 你好')).toEqual([])
  })

  it('cuts a very long text before any other work', () => {
    expect(plainWords('ab '.repeat(20_000))).toHaveLength(Math.ceil(longestRead / 3))
  })

  it('takes a capital inside a sentence for a name, but not the first word and not shouting', () => {
    const names = (text: string) =>
      wordsOf(text)
        .filter(({ name }) => name)
        .map(({ text: word }) => word)
    expect(names('Can I thank Mr Kettle? He helped.')).toEqual(['i', 'mr', 'kettle'])
    expect(names('CAN I POST THIS')).toEqual([])
  })
})
