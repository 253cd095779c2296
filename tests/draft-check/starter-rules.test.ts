import { testRules } from '../../src/draft-check/index.js'
import { starterRules } from './starter-rules.js'

const { rules, words } = starterRules()

describe('the starter rules', () => {
  it('raise their own examples at the marked words, pass the fine ones, and suggest nothing that is raised', () => {
    expect(testRules(rules, { words })).toEqual([])
  })

  it('hold their examples as the desk runs them, with no election in the registers', () => {
    expect(testRules(rules, { words, elections: [] }).map(({ rule }) => rule)).toEqual(['council-account-in-period'])
    expect(testRules(rules, { words })).toEqual([])
  })

  it('have ids that stand once', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never call a draft approved, safe or lawful', () => {
    const said = rules.flatMap(({ says, why, instead }) => [says, why, instead]).join('\n')
    expect(said).not.toMatch(/\b(?:approved by us|is safe to post|is lawful|you are fine)\b/iu)
  })
})
