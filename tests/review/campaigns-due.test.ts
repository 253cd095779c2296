import { campaignsDue, campaignsStale, versionKey, versionOf } from '../../src/review/index.js'
import { monthsAfter } from '../../src/review/plan/campaigns-due.js'
import type { Campaign, DocumentDecision } from '../../src/store/index.js'
import { at } from './a-plan.js'
import { aCampaign } from './a-town.js'
import { contentWithVersion } from './a-version.js'

const content = contentWithVersion()

const decision = (partial: Partial<DocumentDecision> = {}): DocumentDecision => ({
  id: 1,
  council: 'buckinghamshire',
  document: 'bucks-a4-card',
  version: '1.1',
  status: 'Adopted',
  decidedOn: '2026-11-03',
  whatChanged: ['A new line.'],
  setBy: 'democratic-services',
  setAt: at('2026-11-04T10:00Z'),
  ...partial,
})

const started = (partial: Partial<Campaign> = {}): Campaign => ({ ...aCampaign(), id: 1, startedAt: 0, ...partial })

const due = (decisions: readonly DocumentDecision[], campaigns: readonly Campaign[] = [], today = '2026-11-05') =>
  campaignsDue({ content, decisions, campaigns, today }).map(({ version, because, askedOn }) => [version, because, askedOn])

describe('a campaign begins by itself', () => {
  it('when the council has adopted a version, with what changed and for whom it is written', () => {
    expect(due([decision()])).toEqual([['1.1', 'changed', '2026-11-05']])
    expect(campaignsDue({ content, decisions: [decision()], campaigns: [], today: '2026-11-05' })[0]).toMatchObject({
      audience: 'both',
      whatChanged: ['A new line.'],
      decidedOn: '2026-11-03',
    })
  })

  it('when the version comes into force, and not before', () => {
    const later = [decision({ effectiveOn: '2027-01-01' })]
    expect(due(later, [], '2026-12-31')).toEqual([])
    expect(due(later, [], '2027-01-02')).toEqual([['1.1', 'changed', '2027-01-02']])
  })

  it.each(['Draft', 'Endorsed', 'Recommended', 'Noted', 'Superseded'] as const)('not for a version that is %s', (status) =>
    expect(due([decision({ status })])).toEqual([]),
  )

  it('not for what was decided long ago and written down late, nor twice, nor after somebody called it off', () => {
    expect(due([decision()], [], '2026-12-20')).toEqual([])
    expect(due([decision()], [started()])).toEqual([])
    expect(due([decision()], [started({ cancelledAt: 1 })])).toEqual([])
  })

  it('as a refresher each time the interval of the document has passed since people were asked', () => {
    const first = started({ askedOn: '2026-11-04' })
    expect(due([], [first], '2027-11-03')).toEqual([])
    expect(due([], [first], '2027-11-06')).toEqual([['1.1', 'refresher', '2027-11-06']])
    const refresher = started({ id: 2, because: 'refresher', askedOn: '2027-11-06' })
    expect(due([], [first, refresher], '2028-11-03')).toEqual([])
    expect(due([], [first, refresher], '2028-11-04')).toEqual([['1.1', 'refresher', '2028-11-04']])
    expect(due([], [started({ cancelledAt: 1 })], '2027-11-06')).toEqual([])
  })

  it('by months as people count them', () => {
    expect([monthsAfter('2026-11-30', 3), monthsAfter('2027-11-30', 3), monthsAfter('2026-12-15', 12)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-12-15',
    ])
  })
})

describe('a refresher', () => {
  it('has a name of its own, which still names the version', () => {
    expect(versionOf(content, `${versionKey('bucks-a4-card', '1.1')}~2027-11`)?.version).toBe('1.1')
    expect(versionOf(content, 'bucks-a4-card@9~2027-11')).toBeUndefined()
  })
})

describe('a running campaign goes stale', () => {
  const stale = (...campaigns: readonly Campaign[]) => campaignsStale({ content, campaigns }).map(({ id }) => id)

  it('when a newer version is asked about, or the same anew', () => {
    expect(stale(started(), started({ id: 2, version: '0.1 draft', askedOn: '2026-11-10' }))).toEqual([1])
    expect(stale(started(), started({ id: 2, askedOn: '2026-11-10' }))).toEqual([1])
  })

  it('but not when a refresher begins beside it, for joiners are still asked by it', () =>
    expect(stale(started(), started({ id: 2, because: 'refresher', askedOn: '2027-11-10' }))).toEqual([]))

  it('when its version has left the registers or is superseded', () => {
    expect(stale(started({ version: '9' }))).toEqual([1])
    const card = content.documents.get('bucks-a4-card')
    if (!card) throw new Error('The card is missing.')
    const versions = card.versions.map((one) => ({
      ...one,
      councils: one.councils.map((entry) => ({ ...entry, status: 'Superseded' as const })),
    }))
    const replaced = { ...content, documents: new Map([...content.documents, [card.id, { ...card, versions }]]) }
    expect(campaignsStale({ content: replaced, campaigns: [started()] })).toHaveLength(1)
  })
})
