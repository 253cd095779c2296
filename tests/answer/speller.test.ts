import { createSpell } from '../../src/answer/engine/speller.js'
import { wordsOf } from '../../src/answer/engine/words.js'

const counts = new Map([
  ['predetermination', 3],
  ['threat', 4],
  ['three', 2],
  ['petition', 9],
  ['post', 90],
  ['facebook', 20],
  ['on', 100],
  ['smith', 1],
  ['photo', 5],
])
const spell = createSpell(counts)
const read = (text: string) => spell(wordsOf(text))

describe('speller', () => {
  it('reads slips as words of the pack and says which', () => {
    expect(read('preditermination and a petitoin')).toEqual({
      words: ['predetermination', 'and', 'a', 'petition'],
      readAs: [
        { wrote: 'preditermination', read: 'predetermination' },
        { wrote: 'petitoin', read: 'petition' },
      ],
    })
  })

  it('never touches a word it knows, a short word or one with a digit', () => {
    expect(read('three psts p0st pst').words).toEqual(['three', 'psts', 'p0st', 'pst'])
  })

  it('leaves other forms of a known word alone', () => {
    const kind = createSpell(counts, (word) => word === 'petitions')
    expect(kind(wordsOf('petitions petitoins')).words).toEqual(['petitions', 'petition'])
  })

  it('keeps the first letter, or allows the first two to be swapped', () => {
    expect(read('ephoto hpoto xetition').words).toEqual(['ephoto', 'photo', 'xetition'])
  })

  it('reads a first letter that was left out or is the key beside it, where the pack is full of the word', () => {
    expect(read('acebook dacebook xacebook hoto').words).toEqual(['facebook', 'facebook', 'xacebook', 'hoto'])
  })

  it('prefers the word from which a thumb slips: swapped, doubled, left out, the key beside it', () => {
    const many = createSpell(
      new Map([
        ...['heard', 'which', 'forum', 'class'].map((word) => [word, 1] as const),
        ['head', 9],
        ['with', 9],
        ['form', 9],
        ['calls', 9],
      ]),
    )
    expect(many(wordsOf('herad wich forim clasz')).words).toEqual(['heard', 'which', 'forum', 'class'])
  })

  it('does not bend a name far', () => {
    expect(read('about Petetion').words).toEqual(['about', 'petition'])
    expect(read('about Petetoin').words).toEqual(['about', 'petetoin'])
  })

  it('reads two common words written as one', () => {
    expect(read('onfacebook').words).toEqual(['on', 'facebook'])
  })

  it('prefers the nearer word, then the more frequent one', () => {
    expect(read('thret').words).toEqual(['threat'])
  })

  it('stays quick with absurdly long words and very many unknown ones', () => {
    const { words } = read(`${'q'.repeat(400)} ${'petitoin '.repeat(60)}`)
    expect(words[0]).toHaveLength(400)
    expect(words.filter((word) => word === 'petition')).toHaveLength(40)
  })
})
