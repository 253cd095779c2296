import { ruleFile } from '../../src/content/index.js'
import { createDraftCheck } from '../../src/draft-check/index.js'
import { framedSentences } from '../../src/draft-check/stance/frames.js'
import type { StanceSentence } from '../../src/draft-check/stance/sentences.js'
import { aRule } from './a-rule.js'

const sentences: readonly StanceSentence[] = [
  { text: 'Our otters are dirty.', stance: 'discrimination' },
  { text: 'I like otters.', stance: 'harmless' },
  { text: 'Are otters dirty?', stance: 'discrimination' },
  { text: 'Otters are here. They are dirty.', stance: 'discrimination' },
]
const framed = (when: readonly string[], unless: readonly string[]) =>
  framedSentences([aRule({ when: { within: 'sentence', any: ['x'], frames: [...when] }, unless: { frames: [...unless] } })], sentences)

describe('frames', () => {
  it('make a remark harmless that they reject, and leave it what it is where they still say it', () => {
    expect(framed(['Everybody knows that ...'], ['It is wrong to say that ...!'])).toEqual([
      { text: 'It is wrong to say that our otters are dirty!', stance: 'harmless' },
      { text: 'It is wrong to say that our otters are dirty!', stance: 'harmless' },
      { text: 'Everybody knows that our otters are dirty', stance: 'discrimination' },
    ])
  })

  it('hold a remark as it stands where it is quoted or begins the sentence', () => {
    expect(framed(['"..." Well said.', '... and I mean it.'], []).map(({ text }) => text)).toEqual([
      '"Our otters are dirty." Well said.',
      'Our otters are dirty and I mean it.',
    ])
  })

  it('teach nothing where the pack has no remark', () => {
    expect(framedSentences([aRule({ unless: { frames: ['He said ...'] } })], [])).toEqual([])
  })

  it('are refused unless they have one gap', () => {
    const rule = aRule({})
    const withFrames = (frame: string) => ruleFile.safeParse({ rules: [{ ...rule, unless: { frames: [frame] } }] })
    expect(withFrames('He said ...').success).toBe(true)
    for (const frame of ['He said', 'He said ... and ...']) expect(JSON.stringify(withFrames(frame).error?.issues)).toContain('has one gap')
  })

  it('let a check leave a rejection alone whose words no sentence has', () => {
    const places = ['street', 'village', 'school', 'park', 'town', 'pool', 'lane', 'mill']
    const words = { 'class-group': ['otters|voles'] }
    const stance = places.flatMap((place) => [`The <group> in our ${place} are dirty.`, `I loathe <group> from the ${place}.`])
    const kind = places.flatMap((place) => [`The <group> in our ${place} are friends.`, `I met <group> from the ${place}.`])
    const frames = [
      'He was told off for saying that ...',
      '"..." is what a bully says.',
      'No decent person thinks that ...',
      'Stop saying that ...',
    ]
    const rule = (more: object) =>
      aRule({ category: 'discrimination', level: 'ask', when: { within: 'sentence', stance }, unless: { stance: kind, ...more } })
    const raised = (more: object) =>
      createDraftCheck([rule(more)], { words })('Stop saying that the voles in our park are dirty.').findings.length
    expect([raised({}), raised({ frames })]).toEqual([1, 0])
  })
})
