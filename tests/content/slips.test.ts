import { faultLine, loadContent } from '../../src/content/index.js'
import { aPack, edited } from './a-pack.js'
import { slipsOfForm } from './slips-of-form.js'
import { slipsOfMeaning, slipsOfReference } from './slips-of-meaning.js'

const faultsOf = (changes: Record<string, string | undefined>) => loadContent(aPack(changes)).faults.map(faultLine)

describe('a pack without a fault', () => {
  it('loads', () => {
    const { content, faults } = loadContent(aPack())
    expect(faults).toEqual([])
    expect([...(content?.topics.keys() ?? [])]).toEqual(['AAA-01', 'BBB-01'])
  })

  it('is refused whole once any file has a fault', () => {
    expect(loadContent(aPack({ 'pairs.yaml': 'pairs: none\n' })).content).toBeUndefined()
  })
})

describe('what an editor gets wrong is answered with where it is and how to mend it', () => {
  it.each([...slipsOfForm, ...slipsOfMeaning, ...slipsOfReference])('%s', (_slip, changes, advice) => {
    expect(faultsOf(changes)).toEqual(advice)
  })

  it('tells one fault for a register that cannot be read, and none for everything that points at it', () => {
    expect(faultsOf({ 'contacts.yaml': 'contacts:\n  - {\n' })).toHaveLength(1)
  })

  it('tells the faults of several files at once, by file and from top to bottom', () => {
    const faults = faultsOf({
      ...edited('topics/letters.yaml', 'ask: helper', 'ask: alice'),
      ...edited('pack.yaml', 'adopted: false', 'adopted: soon'),
    })
    expect(faults.map((line) => line.split('  ')[0])).toEqual(['pack.yaml:5:10', 'topics/letters.yaml:16:10'])
  })
})
