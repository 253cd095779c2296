import { basisLine, type Content, type RecordedDecision, withDecisions } from '../../src/content/index.js'
import { starterContent } from '../a-content.js'

const card = 'bucks-a4-card'
const content = starterContent()

const aDecision = (part: Partial<RecordedDecision> = {}): RecordedDecision => ({
  council: 'buckinghamshire',
  document: card,
  version: '0.1 draft',
  status: 'Adopted',
  decidedOn: '2026-11-03',
  ...part,
})

const line = (of: Content) => basisLine(of, { source: card })
const decided = (...decisions: readonly RecordedDecision[]) => withDecisions(content, { decisions, reviews: [] }, '2026-11-21')

describe('a decision laid over the pack', () => {
  it('shows the status of today wherever the document is named, and leaves the pack as it was', () => {
    const before = line(content)
    expect(line(decided(aDecision()))).toBe("Social media Do's and Don'ts card, version 0.1 draft, Adopted 2026-11-03")
    expect(line(content)).toBe(before)
  })

  it('names the version in force, also when the pack does not know it and a newer draft is there', () => {
    const laid = decided(aDecision({ version: '1.0' }), aDecision({ version: '2.0', status: 'Draft', decidedOn: undefined }))
    expect(line(laid)).toContain('version 1.0, Adopted 2026-11-03')
    expect(laid.documents.get(card)?.versions.map(({ version }) => version)).toEqual(['1.0', '0.1 draft', '2.0'])
  })

  it('goes on naming the old version until the new one is in force', () => {
    const decisions = [aDecision({ version: '1.0' }), aDecision({ version: '2.0', decidedOn: '2026-11-20', effectiveOn: '2027-01-01' })]
    const on = (today: string) => line(withDecisions(content, { decisions, reviews: [] }, today))
    expect(on('2026-12-31')).toContain('version 1.0')
    expect(on('2027-01-01')).toContain('version 2.0, Adopted 2026-11-20, in force from 2027-01-01')
  })

  it('puts a replaced version last', () => {
    const laid = decided(aDecision({ status: 'Superseded' }), aDecision({ version: '1.0', status: 'Noted', decidedOn: undefined }))
    expect(line(laid)).toContain('version 1.0, Noted')
  })

  it('changes nothing for a council that decided nothing', () => {
    const chiltern = decided(aDecision({ council: 'chiltern' }))
    expect(line(chiltern)).toBe(line(content))
    expect(basisLine(chiltern, { source: card }, 'chiltern')).toContain('Adopted')
  })

  it('never guesses: what was not told is not stated, and a document that the pack does not know is left out', () => {
    const laid = decided(aDecision({ decidedOn: undefined }), aDecision({ document: 'made-up' }))
    expect(line(laid)).toMatch(/, Adopted$/)
    expect(laid.documents.has('made-up')).toBe(false)
  })
})

describe('a review laid over the pack', () => {
  const due = (outcome: 'no-change' | 'changed' | 'started', days: { dueOn?: string; nextDue?: string }) => {
    const reviews = [{ council: 'buckinghamshire', document: card, outcome, ...days }]
    return withDecisions(content, { decisions: [], reviews }, '2026-11-21').documents.get(card)?.review.due
  }

  it('that was finished sets the next date; one without a next date leaves it not stated', () => {
    expect(due('no-change', { dueOn: '2026-11-01', nextDue: '2027-11-01' })).toBe('2027-11-01')
    expect(due('changed', { dueOn: '2026-11-01' })).toBe('not stated')
  })

  it('that was started is due by its own day', () => expect(due('started', { dueOn: '2027-01-31' })).toBe('2027-01-31'))
})
