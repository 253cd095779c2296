import type { Rule } from '../../src/content/index.js'
import { createDraftCheck, createDraftExplainer, learnFromPosts } from '../../src/draft-check/index.js'
import { aRule } from './a-rule.js'

const deals = ['the contract', 'the tender', 'that lease', 'the bypass job', 'the bin round']
const friends = ['golf partner', 'brother-in-law', 'shooting friend', 'old lodger', 'best man']
const hints = deals.flatMap((deal) => friends.map((friend) => `Funny how ${deal} went to the chairman's ${friend}, is it not?`))
const fetes = ['fete', 'fair', 'quiz', 'walk', 'concert'].flatMap((event) =>
  ['green', 'hall', 'school', 'park', 'church'].map((place) => `The ${event} at the ${place} is on Saturday and a mug of tea is a pound.`),
)

const like: Rule = aRule({
  id: 'like-allegation',
  category: 'allegation',
  level: 'ask',
  says: 'Can you show it? {words} made us ask.',
  when: { within: 'sentence', like: hints },
  unless: { like: fetes },
})
const mug: Rule = aRule({ id: 'mug', category: 'abuse', level: 'ask', when: { within: 'sentence', any: ['mug'] } })
const found = (rules: readonly Rule[], text: string) => createDraftCheck(rules)(text).findings.map(({ rule, level }) => [rule, level])

describe('the second reading', () => {
  const hint = 'Good evening all. Funny how the paving contract went to the chairman and his golf partner.'

  it('asks where no rule fired, about the sentence that counted, and names the words', () => {
    const [finding] = createDraftCheck([like])(hint).findings
    expect(finding).toMatchObject({ rule: 'like-allegation', level: 'ask', start: hint.indexOf('Funny') })
    expect(finding?.says).toMatch(/“Funny”|“contract”|“chairman”|“golf”|“partner”/u)
  })

  it('does not ask again where the writer has said that they sit elsewhere', () => {
    const paving = aRule({
      id: 'paving',
      category: 'allegation',
      needs: { decides: 'planning' },
      when: { within: 'sentence', any: ['paving contract'] },
    })
    const rules = (decides: readonly ('planning' | 'licensing')[], given: readonly Rule[]) =>
      createDraftCheck(given)(hint, { decides: [...decides] }).findings.map(({ rule }) => rule)
    expect(rules(['planning'], [paving, like])).toEqual(['paving'])
    expect(rules(['licensing'], [paving, like])).toEqual([])
    expect(rules(['licensing'], [like])).toEqual(['like-allegation'])
  })

  it('is silent about a draft that is like neither kind', () => {
    expect(found([like], 'Seven herons stood below our weir.')).toEqual([])
  })

  it('asks about a short draft only where one of the words stands that the rule wants, and about a longer one all the same', () => {
    const picky: Rule = { ...like, when: { ...like.when, within: 'post', all: [['funny']] } }
    expect(found([like], 'The contract went to the chairman and his golf partner.')).toEqual([['like-allegation', 'ask']])
    expect(found([picky], 'The contract went to the chairman and his golf partner.')).toEqual([])
    expect(found([picky], 'Funny, the contract went to the chairman and his golf partner.')).toEqual([['like-allegation', 'ask']])
    const longer = 'The contract, the lease and the tender went to the chairman, his brother-in-law and his golf partner, is it not?'
    expect(found([picky], longer)).toEqual([['like-allegation', 'ask']])
  })

  it('keeps back what words alone raised in a draft like the harmless posts, which is raised without it', () => {
    const draft = 'The quiz at the park is on Saturday and a mug of tea is a pound.'
    expect(found([mug], draft)).toEqual([['mug', 'ask']])
    expect(found([mug, like], draft)).toEqual([])
  })

  it('turns a stop into a question there, and never hides it', () => {
    expect(found([{ ...mug, level: 'stop' }, like], 'The quiz at the park is on Saturday and a mug of tea is a pound.')).toEqual([
      ['mug', 'ask'],
    ])
  })

  it('leaves numbers and addresses alone', () => {
    const phone = aRule({ id: 'phone', category: 'personal-data', level: 'ask', when: { within: 'sentence', detector: 'phone' } })
    expect(found([phone, like], 'The quiz at the park is on Saturday and a mug of tea is a pound, 07700 900123.')).toEqual([
      ['phone', 'ask'],
    ])
  })

  it('leaves alone what a rule calls plain words', () => {
    const text = 'The quiz at the park is on Saturday and a mug of tea is a pound.'
    expect(found([mug, like], text)).toEqual([])
    expect(found([{ ...mug, plain: true }, like], text)).toEqual([['mug', 'ask']])
  })

  it('tells an officer who asks what kept a finding back', () => {
    const decisions = createDraftExplainer([mug, like])('The quiz at the park is on Saturday and a mug of tea is a pound.')
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['like harmless posts'])
  })

  it('does not compare a text that is far longer than a post', () => {
    expect(found([like], hint.repeat(40))).toEqual([])
  })

  it('names no number among its words, since it may be a secret', () => {
    const codes = friends.map((friend) => `Funny how 4471 went to the chairman's ${friend}.`)
    const [finding] = createDraftCheck([{ ...like, when: { within: 'sentence', like: [...hints, ...codes] } }])(
      "Good evening all. Funny how 4471 went to the chairman's golf partner.",
    ).findings
    expect(finding?.says).not.toContain('4471')
  })

  it('learns the same from the same posts, and can be shared by several checks', () => {
    const learned = learnFromPosts([like])
    const check = createDraftCheck([like], { learned })
    expect(check(hint)).toEqual(createDraftCheck([like])(hint))
  })
})
