import type { Rule, WordLists } from '../../src/content/index.js'
import { createDraftCheck, createDraftExplainer, learnFromPosts } from '../../src/draft-check/index.js'
import { compileRules } from '../../src/draft-check/rules/compile-rules.js'
import { decisionsFor } from '../../src/draft-check/rules/decisions.js'
import { stanceReading } from '../../src/draft-check/rules/stance-reading.js'
import { classPlaces } from '../../src/draft-check/stance/stance-features.js'
import { stanceWords } from '../../src/draft-check/stance/stance-words.js'
import { readPost } from '../../src/draft-check/text/post.js'
import { aRule } from './a-rule.js'

const words: WordLists = {
  'class-group': ['otters', 'beavers', 'voles', 'pine martens', 'stoats'],
  'class-slur': ['furball|mudtail'],
  'sense-bad': ['awful|dreadful|dirty'],
}
const bad = ['awful', 'dreadful', 'dirty']
const places = ['street', 'village', 'school', 'park', 'town', 'pool']
const against = places.flatMap((place) => [
  ...bad.map((word) => `<group> in our ${place} are ${word} and I want them gone.`),
  `I cannot bear the <slur>s in our ${place}.`,
])
const notAgainst = places.flatMap((place) => [
  ...bad.map((word) => `It is wrong to say that <group> in our ${place} are ${word}.`),
  `I am a proud <slur> and our ${place} is my home.`,
])

const stance = (more: Partial<Rule['when']> = {}): Rule =>
  aRule({
    id: 'against',
    category: 'discrimination',
    level: 'ask',
    says: 'Against a group? {words} made us ask.',
    when: { within: 'sentence', stance: against, ...more },
    unless: { stance: notAgainst },
  })
const slur = (parts: Partial<Rule> = {}): Rule =>
  aRule({ id: 'slur', category: 'discrimination', level: 'ask', when: { within: 'sentence', any: ['furball', 'dirty'] }, ...parts })

const found = (rules: readonly Rule[], text: string) =>
  createDraftCheck(rules, { words })(text).findings.map(({ rule, level }) => [rule, level])

describe('the stance of a draft', () => {
  it('is asked about where no rule fired, with the sentence and the words that counted', () => {
    const text = 'Morning all. Otters in our park are dreadful and I want them gone.'
    const [finding] = createDraftCheck([stance()], { words })(text).findings
    expect(finding).toMatchObject({ rule: 'against', level: 'ask', start: text.indexOf('Otters') })
    expect(finding?.says).toMatch(/“dreadful”|“want”|“gone”/u)
  })

  it('is known of every group, also of one that no sentence names', () => {
    const groups = ['Otters', 'Beavers', 'Voles', 'Pine martens', 'Stoats']
    for (const group of groups)
      expect(found([stance()], `${group} in our town are awful and I want them gone.`)).toEqual([['against', 'ask']])
    for (const group of groups) expect(found([stance()], `It is wrong to say that ${group} in our town are awful.`)).toEqual([])
  })

  it('is not asked about where nobody is named, however rude the words', () => {
    expect(found([stance()], 'The potholes in our street are dreadful and I want them gone.')).toEqual([])
  })

  it('keeps back what words alone raised, which is raised without it', () => {
    const text = 'It is wrong to say that otters in our street are dirty.'
    expect(found([slur()], text)).toEqual([['slur', 'ask']])
    expect(found([slur(), stance()], text)).toEqual([])
    const told = createDraftExplainer([slur(), stance()], { words })(text)
    expect(told.map(({ outcome }) => outcome)).toContain('other stance')
  })

  it('never keeps back plain words, a pattern or what a detector found', () => {
    const text = 'It is wrong to say that otters in our street are dirty.'
    expect(found([slur({ plain: true }), stance()], text)).toEqual([['slur', 'ask']])
    expect(found([slur({ when: { within: 'sentence', pattern: 'dirty' } }), stance()], text)).toEqual([['slur', 'ask']])
  })

  it('leaves rules of other categories alone', () => {
    const rude = slur({ category: 'abuse' })
    expect(found([rude, stance()], 'It is wrong to say that otters in our street are dirty.')).toEqual([['slur', 'ask']])
  })

  it('keeps what a rule raised where the draft takes the stance', () => {
    expect(found([slur(), stance()], 'Otters in our street are dirty and I want them gone.')).toEqual([['slur', 'ask']])
  })

  it('is not read in a text longer than a post', () => {
    const long = `${'We met at the hall and had some tea. '.repeat(20)}It is wrong to say that otters in our street are dirty.`
    expect(found([slur(), stance()], long)).toEqual([['slur', 'ask']])
  })

  it('is refused with advice where a sentence names a class of words that there is not', () => {
    expect(() => createDraftCheck([stance({ stance: ['I dislike <gruop>.'] })], { words })).toThrow(
      /Rule "against".*no list "class-gruop" or "alike-gruop"/u,
    )
  })

  it('is known of every word that stands beside others in a list, also of one that no sentence has', () => {
    const alike: WordLists = { ...words, 'alike-love': ['admire|cherish'], 'alike-loathe': ['loathe|abhor'] }
    const said = (verb: string) => places.map((place) => `We ${verb} <group> from the ${place}.`)
    const learnt = [stance({ stance: said('<loathe>') })].map((rule) => ({ ...rule, unless: { stance: said('<love>') } }))
    const raised = (text: string) => createDraftCheck(learnt, { words: alike })(text).findings.length
    expect(['abhor', 'loathe', 'cherish', 'admire'].map((verb) => raised(`We ${verb} voles from the pool.`))).toEqual([1, 1, 0, 0])
  })

  it('is of the whole name of a group, the longest that fits', () => {
    const named: WordLists = { ...words, 'class-group': ['{beast}', '{beast} folk'], beast: ['otter|vole'], 'sense-praise': ['folk'] }
    const places = classPlaces(readPost('The otter folk met a vole.'), stanceWords(named, (word) => word).classes)
    expect([...places].map(([from, { as, to }]) => [from, as, to])).toEqual([
      [1, '<class-group>', 3],
      [5, '<class-group>', 6],
    ])
  })

  it('is read alike from what was learned before', () => {
    const rules = [slur(), stance()]
    const { model } = learnFromPosts(rules, words)
    const again = createDraftCheck(rules, { words, learned: learnFromPosts(rules, words, model) })
    const anew = createDraftCheck(rules, { words })
    for (const text of [...against, ...notAgainst].map((line) => line.replace('<group>', 'Voles').replace('<slur>s', 'mudtails')))
      expect(again(text)).toEqual(anew(text))
  })
})

describe('a stop about people', () => {
  const rules = [slur({ level: 'stop' }), stance()]
  const compiled = compileRules(rules, words)
  const { given, decisions } = decisionsFor(compiled, readPost('Otters in our street are dirty.'), {}, [])
  const levelAt = (any: number) => {
    const read = () => ({ namesPeople: true, weigh: () => ({ category: 'discrimination' as const, any, weightOf: () => new Map() }) })
    const told = stanceReading(decisions, { read, rules: compiled.rules, first: decisions }, given)
    return told.flatMap(({ outcome, level, softened }) => (outcome === 'found' ? [[level, ...softened]] : []))
  }

  it('becomes a question where another stance is likelier, and is kept back only where that is as good as sure', () => {
    expect(levelAt(0.6)).toEqual([['stop']])
    expect(levelAt(0.4)).toEqual([['ask', 'other stance']])
    expect(levelAt(0.02)).toEqual([])
  })
})
