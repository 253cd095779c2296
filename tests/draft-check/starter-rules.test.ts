import { createDraftCheck, testRules } from '../../src/draft-check/index.js'
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

  describe('with a word damaged', () => {
    const check = createDraftCheck(rules, { words })

    it.each(['Travellers are sc*m.', 'Travellers are s c u m.', 'Travlelers are vermni.', 'Ihate travellers.'])(
      'still raise: %s',
      (text) => {
        const [finding] = check(text).findings
        expect(finding?.category).toBe('discrimination')
        expect(text.slice(finding?.start, finding?.end)).toContain(finding?.quote.replace(/…/gu, '').trim())
      },
    )

    it.each([
      'Flights from Oman to Niger were late.',
      'The nagger in the fable hurls a chunk of grout at the midge.',
      'Muslin curtains for the hall at Burnham, please, and mind the manhole.',
    ])('take no real word for another: %s', (text) => {
      expect(check(text).findings).toEqual([])
    })
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
