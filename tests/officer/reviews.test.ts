import type { Reply } from '../../src/chat/index.js'
import { type Db, openDatabase } from '../../src/store/index.js'
import { buttonsOn } from './a-desk.js'
import { card, content, council, evidence, versionOf, withWorkflow } from './a-workflow.js'

let db: Db
let at: ReturnType<typeof withWorkflow>

beforeEach(async () => {
  db = await openDatabase(':memory:')
  at = withWorkflow(db)
})
afterEach(() => db.destroy())

const facts = ({ card: shown }: Reply) => (shown?.data.facts ?? []) as { label: string; value: string }[]

describe('asking people to read what was adopted', () => {
  const key = `${card}@${versionOf(card)}`
  const adopt = async () => {
    await at.step('Recommended')
    return at.step('Adopted', { ...evidence, changed: 'One line more.\nAnother.' })
  }

  it('is offered after the adoption, shows the figures first, and writes to nobody until then', async () => {
    expect(buttonsOn(await adopt())).toContain('Ask people to read it')
    const preview = await at.desk.tap({ verb: 'officer-ask-to-read', version: key, sure: false })
    expect(facts(preview)).toEqual([
      { label: 'People it is written for', value: 'about 100' },
      { label: 'Would be asked now', value: 'all but fewer than 5' },
      { label: 'Not asked now', value: 'fewer than 5' },
      { label: 'Because they', value: 'wait for the next open hours' },
    ])
    expect(at.asked).toEqual([])
    await at.desk.tap({ verb: 'officer-ask-to-read', version: key, sure: true })
    expect(at.asked).toMatchObject([
      { document: card, whatChanged: ['One line more.', 'Another.'], decidedOn: '2026-11-19', who: 'officer 12' },
    ])
    expect((await at.log.last(1))[0]).toMatchObject({
      what: 'asked people to read',
      after: expect.stringContaining('"would be asked now":"all but fewer than 5"'),
    })
  })

  it.each([key, 'bucks-a4-card@9.9', 'gone@1.0', '@'])('is refused for what is not adopted: %s', async (version) => {
    expect((await at.desk.tap({ verb: 'officer-ask-to-read', version, sure: true })).summary).toBe('Nobody was asked')
    expect(at.asked).toEqual([])
  })
})

describe('a review', () => {
  const review = (typed: object) => at.desk.tap({ verb: 'officer-reviewed', document: card, ...typed })

  it('with no change counts, and sets when it is due next', async () => {
    expect((await review({ outcome: 'no-change', due: '2027-11-21' })).summary).toContain('Reviewed, no change')
    expect((await at.today()).documents.get(card)?.review.due).toBe('2027-11-21')
    expect((await at.log.last(1))[0]).toMatchObject({ what: 'marked as reviewed with no change', after: '{"due":"2027-11-21"}' })
    expect(at.seen.shows).toBe(1)
  })

  it('starts with its reason, and is then due on its day', async () => {
    expect((await review({ outcome: 'started', due: '2027-01-31' })).text).toContain('Reason: please write why it begins')
    const done = await review({ outcome: 'started', due: '2027-01-31', reason: 'A change in the law' })
    expect(done.summary).toContain('Review started')
    expect((await at.today()).documents.get(card)?.review.due).toBe('2027-01-31')
  })

  it.each([
    [{ outcome: 'no-change' }, 'Due: please give the day.'],
    [{ outcome: 'no-change', due: '2026-11-21' }, 'Due: please give a day that is still to come.'],
    [{ outcome: 'no-change', due: '2029-11-22' }, 'more than 36 months away'],
    [{ outcome: 'approved', due: '2027-11-21' }, 'Outcome: please choose one.'],
  ])('is refused with its remedy: %#', async (typed, remedy) => {
    expect((await review(typed)).text).toContain(remedy)
    expect(await at.decisions.marks(council)).toEqual([])
  })
})

describe('another council', () => {
  it('has its own status for the same paper', async () => {
    const chiltern = withWorkflow(db, { ...content, pack: { ...content.pack, council: 'chiltern' } })
    await chiltern.step('Draft', { version: '1.0' }, card, '')
    expect(await at.decisions.decisions(council)).toEqual([])
    expect(await at.decisions.decisions('chiltern')).toHaveLength(1)
  })
})
