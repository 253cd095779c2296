import { createDraftCheck, createDraftExplainer, testRules } from '../../src/draft-check/index.js'
import { aRule } from './a-rule.js'

const found = (text: string, rule = aRule(), words = {}) =>
  createDraftCheck([rule], { words })(text).findings.map(({ start, end }) => text.slice(start, end))

describe('finding words in the text as it was given', () => {
  it('sees through case, accents, look-alike letters, full width and invisible signs', () => {
    for (const written of [
      'SILLY SAUSAGE',
      'sílly säusage',
      'ѕillу sаusagе',
      'ｓｉｌｌｙ sausage',
      'sil\u200Bly sau\u00ADsage',
      's1lly sau5age',
      'sillyyyy sausage',
    ])
      expect(found(`🙂 You ${written}!`)).toEqual([written])
  })

  it('reads letters spelt out one by one as a word', () => {
    expect(found('You s i l l y sausage')).toEqual(['s i l l y sausage'])
  })

  it('counts in UTF-16 units of the original after emoji', () => {
    const text = '👩‍👩‍👧 silly sausage'
    const [finding] = createDraftCheck([aRule()])(text).findings
    expect(text.slice(finding?.start, finding?.end)).toBe('silly sausage')
  })

  it('reads a short form and the full words as the same', () => {
    const rule = aRule({ when: { any: ['i will not vote'], within: 'sentence' } })
    for (const text of ["I won't vote", 'i wont vote', 'I will not vote', 'I won’t vote']) expect(found(text, rule)).toEqual([text])
  })

  it('keeps a phrase within one sentence, and knows that "Cllr." and "p.m." end none', () => {
    const rule = aRule({ when: { any: ['meet ...6 bloggs'], within: 'sentence' } })
    expect(found('We meet at 5 p.m. with Cllr. Bloggs.', rule)).toHaveLength(1)
    expect(found('We meet. Ask Bloggs.', rule)).toEqual([])
  })

  it('fills in lists of words, alternatives, optional words and endings', () => {
    const rule = aRule({ when: { any: ['(we|they) all? {deed} it'], within: 'sentence' } })
    const words = { deed: ['vot*', 'turn(ed)? down', 'turned down'] }
    expect(found('They voted it through', rule, words)).toEqual(['They voted it'])
    expect(found('we all turned down it', rule, words)).toEqual(['we all turned down it'])
  })
})

describe('deciding', () => {
  it('needs one of each list in "all" in the same sentence, near by or in the post', () => {
    const rule = (within: 'sentence' | 'near' | 'post') => aRule({ when: { any: ['vote'], all: [['homes']], within } })
    const text = 'I vote. Think of it. New homes.'
    expect(found(text, rule('sentence'))).toEqual([])
    expect(found(text, rule('near'))).toEqual([])
    expect(found(text, rule('post'))).toEqual(['vote'])
  })

  it('is quiet where "unless" or a guard speaks against it, and tells which', () => {
    const rule = aRule({ unless: { any: ['cooking'], guards: ['question'] } })
    const explain = createDraftExplainer([rule])
    expect(explain('A silly sausage is cooking.')[0]?.outcome).toBe('unless')
    expect(explain('Who is a silly sausage?')[0]?.outcome).toBe('guard question')
    expect(explain('Silly sausage.')[0]?.outcome).toBe('found')
  })

  it('makes a finding one level milder where a softening guard holds', () => {
    const check = createDraftCheck([aRule({ softer: ['question'] })])
    expect(check('Silly sausage.').level).toBe('ask')
    expect(check('Silly sausage?').level).toBe('note')
  })

  it('takes role, committee and account as met until they are known, and image, share and date as not', () => {
    const decides = createDraftCheck([aRule({ needs: { role: 'member', decides: 'planning' } })])
    expect(decides('silly sausage').level).toBe('ask')
    expect(decides('silly sausage', { decides: ['licensing'] }).level).toBe('none')
    expect(decides('silly sausage', { role: 'staff' }).level).toBe('none')
    const image = createDraftCheck([aRule({ needs: { image: true } })])
    expect(image('silly sausage').level).toBe('none')
    expect(image('silly sausage', { image: true }).level).toBe('ask')
    const period = createDraftCheck([aRule({ needs: { period: 'pre-election' } })], {
      elections: [{ from: '2027-03-22', to: '2027-05-06' }],
    })
    expect(period('silly sausage', { date: '2027-05-06' }).level).toBe('ask')
    expect(period('silly sausage', { date: '2027-05-07' }).level).toBe('none')
  })

  it('puts the most serious first and shows overlapping words of one category once', () => {
    const check = createDraftCheck([
      aRule({ id: 'mild', level: 'note', when: { any: ['sausage'], within: 'sentence' } }),
      aRule({ id: 'grave', level: 'stop' }),
      aRule({ id: 'other', category: 'threat', when: { any: ['round here'], within: 'sentence' } }),
    ])
    expect(check('Round here a silly sausage.').findings.map(({ rule }) => rule)).toEqual(['grave', 'other'])
  })

  it('shows only a hint of a secret', () => {
    const [finding] = createDraftCheck([aRule({ category: 'confidential', when: { any: ['the bid ...9 million'], within: 'sentence' } })])(
      'So the bid of Bloggs and Co was nine million pounds',
    ).findings
    expect(finding?.quote).toBe('the bid of…')
  })

  it('gives the same findings for the same text', () => {
    const check = createDraftCheck([aRule()])
    expect(check('silly sausage')).toEqual(check('silly sausage'))
  })
})

describe('a list of words inside a choice', () => {
  it('is looked for like the words beside it', () => {
    const rule = aRule({ when: { any: ['silly (goose|{food})'], within: 'sentence' } })
    const check = createDraftCheck([rule], { words: { food: ['sausage', 'hot dog'] } })
    for (const text of ['You silly goose.', 'You silly sausage.', 'You silly hot dog.']) expect(check(text).findings).toHaveLength(1)
    expect(check('You silly food.').findings).toEqual([])
  })
})

describe('testing rules by their own examples', () => {
  it('finds a good rule faultless', () => {
    expect(testRules([aRule()])).toEqual([])
  })

  it.each([
    ['a silent example', { examples: { flagged: ['You [[sausage]].'], fine: ['Hello.'] } }, /should raise its own example/u],
    ['a wrong span', { examples: { flagged: ['[[You silly]] sausage.'], fine: ['Hello.'] } }, /not at the marked words/u],
    ['no mark', { examples: { flagged: ['You silly sausage.'], fine: ['Hello.'] } }, /marks no words/u],
    ['a fine example that is raised', { examples: { flagged: ['[[silly sausage]]'], fine: ['A silly sausage.'] } }, /should pass/u],
    ['a suggestion that is raised', { instead: 'Say silly sausage.' }, /safer wording sets off/u],
    ['an unknown guard', { unless: { guards: ['no-such-guard'] } }, /no guard "no-such-guard"/u],
    ['an unknown list of words', { when: { any: ['{nothing}'], within: 'sentence' as const } }, /no list of words \{nothing\}/u],
    [
      'a list of words beside other words in a choice',
      { when: { any: ['(a|very {food})'], within: 'sentence' as const } },
      /choice of its own/u,
    ],
    ['an open bracket', { when: { any: ['(a|b'], within: 'sentence' as const } }, /does not close it/u],
  ])('tells %s, with a remedy', (_name, parts, message) => {
    const [fault] = testRules([aRule(parts)])
    expect(fault?.message).toMatch(message)
    expect(fault?.remedy).not.toBe('')
  })
})
