import type { Reply } from '../../src/chat/index.js'
import { basisLine } from '../../src/content/index.js'
import { type Db, openDatabase } from '../../src/store/index.js'
import { buttonsOn } from './a-desk.js'
import { card, content, council, evidence, policy, versionOf, withWorkflow } from './a-workflow.js'

let db: Db
let at: ReturnType<typeof withWorkflow>

beforeEach(async () => {
  db = await openDatabase(':memory:')
  at = withWorkflow(db)
})
afterEach(() => db.destroy())

const facts = ({ card: shown }: Reply) => (shown?.data.facts ?? []) as { label: string; value: string }[]

describe('the register', () => {
  it('lists every document with version, status and review date, in pages, our own papers first', async () => {
    const first = await at.desk.say('documents')
    expect(first.text).toContain('Social Media Policy. Version not stated. Noted, which is not adopted. Review date not stated.')
    expect(buttonsOn(first)).toEqual(['The next ones'])
    const seen: string[] = []
    for (let from = 0; from < content.documents.size; from += 10) {
      const { card: page } = await at.desk.tap({ verb: 'officer-documents', from })
      seen.push(...((page?.data.rows ?? []) as { title: string }[]).map(({ title }) => title))
    }
    expect(seen).toHaveLength(content.documents.size)
  })

  it('says since when a review is overdue', async () => {
    await at.decisions.mark({ council, document: card, outcome: 'no-change', nextDue: '2026-11-01', setBy: 'x' })
    expect((await at.desk.tap({ verb: 'officer-document', document: card })).text).toContain('Review overdue since 1 November 2026')
  })

  it('tells when a document has left it', async () => {
    for (const data of [
      { verb: 'officer-document', document: 'gone' },
      { verb: 'officer-decide', document: 'gone', of: '1.0', status: 'Adopted' },
      { verb: 'officer-decided', document: '__proto__', of: '1.0', status: 'Adopted' },
      { verb: 'officer-review', document: 'gone' },
      { verb: 'officer-reviewed', document: 'gone' },
    ])
      expect((await at.desk.tap(data)).summary).toBe('That document is not in the register')
  })
})

describe('a document', () => {
  it('offers only what can come next, at each step of the route to Adopted', async () => {
    const offered = async () => buttonsOn(await at.desk.tap({ verb: 'officer-document', document: card }))
    expect(await offered()).toEqual(['Endorsed', 'Endorsed and recommended', 'Noted', 'Superseded', 'Review'])
    await at.step('Endorsed')
    expect(await offered()).toEqual(['Recommended', 'Noted', 'Superseded', 'Review', 'Correct this entry'])
    await at.step('Recommended')
    expect(await offered()).toEqual(['Adopted', 'Noted', 'Back to Draft', 'Superseded', 'Review', 'Correct this entry'])
    await at.step('Adopted')
    expect(await offered()).toEqual(['Superseded', 'Ask people to read it', 'Review', 'New version', 'Correct this entry'])
    await at.step('Superseded', { changed: 'Version 2.0' })
    expect(await offered()).toEqual(['Review', 'New version', 'Correct this entry'])
    expect(at.seen.shows).toBe(4)
  })

  it('is endorsed and recommended by one resolution', async () => {
    const done = await at.step('Recommended')
    expect(done.summary).toContain('Endorsed and Recommended')
    expect((await at.decisions.history(council, card)).map(({ status, minute }) => [status, minute])).toEqual([
      ['Endorsed', '12'],
      ['Recommended', '12'],
    ])
    expect(await at.log.last(9)).toHaveLength(1)
  })

  it('shows its new status in every basis line as soon as it is recorded', async () => {
    const basis = { source: card }
    expect(basisLine(await at.today(), basis)).toContain('Draft')
    await at.step('Recommended')
    await at.step('Adopted', { ...evidence, effective: '2026-12-01' })
    expect(basisLine(await at.today(), basis)).toContain('Adopted 2026-11-19, in force from 2026-12-01')
  })

  it('that is only noted never counts as adopted, and what is adopted is never noted over', async () => {
    await at.step('Noted')
    expect(basisLine(await at.today(), { source: card })).toContain('Noted')
    expect(buttonsOn(await at.desk.tap({ verb: 'officer-document', document: card }))).not.toContain('Ask people to read it')
    await at.step('Adopted')
    const again = await at.step('Noted')
    expect(again.text).toContain('This version is Adopted now, so it cannot become Noted.')
    expect(basisLine(await at.today(), { source: card })).toContain('Adopted')
  })

  it.each([
    ['Draft', 'Adopted'],
    ['Endorsed', 'Adopted'],
    ['Adopted', 'Endorsed'],
    ['Adopted', 'Draft'],
    ['Superseded', 'Adopted'],
  ])('that is %s is refused as %s, also from a forged card', async (from, to) => {
    if (from !== 'Draft')
      await at.decisions.decide({ council, document: card, version: versionOf(card), status: from as 'Draft', whatChanged: [], setBy: 'x' })
    expect((await at.step(to)).text).toContain('cannot become')
    expect(await at.log.last(9)).toEqual([])
    expect(at.seen.shows).toBe(0)
  })

  it.each([
    [{ ...evidence, day: '' }, 'Decided on: please give the day of the decision.'],
    [{ ...evidence, day: '2026-11-31' }, 'Decided on: please write a real day'],
    [{ ...evidence, day: '2026-11-22' }, 'Decided on: that day is still to come.'],
    [{ ...evidence, minute: ' ' }, 'Minute: please write the number of the minute'],
    [{ ...evidence, body: undefined }, 'Decided by: please write who decided'],
    [{ ...evidence, body: 'x'.repeat(121) }, 'Decided by: please use at most 120 characters.'],
    [{ ...evidence, effective: '2026-11-18' }, 'In force from: please give the day of the decision or a later one.'],
    [{ ...evidence, changed: 'See [here](https://evil.example)' }, 'What changed: please leave out signs'],
    [{ ...evidence, changed: 'a\nb\nc\nd\ne\nf\ng' }, 'What changed: please use at most 6 lines. You used 7.'],
  ])('is not adopted without its evidence, and the form comes back filled: %#', async (typed, remedy) => {
    await at.step('Recommended')
    const reply = await at.step('Adopted', typed)
    expect(reply.text).toContain(remedy)
    expect(reply.replaces).toBe(true)
    if (typed.minute === '12') expect(JSON.stringify(reply.card?.data.fields)).toContain('"value":"12"')
    expect((await at.decisions.decisions(council)).map(({ status }) => status)).toEqual(['Recommended'])
  })

  it('needs a successor or a reason to be superseded, and no minute', async () => {
    expect((await at.step('Superseded', {})).text).toContain('please write what takes its place')
    expect((await at.step('Superseded', { changed: 'The new guide' })).summary).toContain('Superseded')
  })

  it('without a number gets one when it is adopted', async () => {
    expect((await at.step('Adopted', evidence, policy)).text).toContain('Version: please write the version')
    expect((await at.step('Adopted', { ...evidence, version: 'not stated' }, policy)).text).toContain('the version that was decided')
    expect((await at.step('Adopted', { ...evidence, version: '<b>' }, policy)).text).toContain('letters, figures')
    await at.step('Adopted', { ...evidence, version: '2.1' }, policy)
    expect(basisLine(await at.today(), { source: policy })).toContain('version 2.1, Adopted 2026-11-19')
  })

  it('may get its final number when it is adopted, and leaves no draft behind', async () => {
    await at.step('Recommended')
    await at.step('Adopted', { ...evidence, version: '1.0' })
    expect((await at.decisions.decisions(council)).map(({ version, status }) => [version, status])).toEqual([
      [versionOf(card), 'Superseded'],
      ['1.0', 'Adopted'],
    ])
    expect(basisLine(await at.today(), { source: card })).toContain('version 1.0, Adopted')
  })

  it('has a new version beside the one in force, which goes its own way', async () => {
    await at.step('Recommended')
    await at.step('Adopted')
    expect((await at.step('Draft', { version: versionOf(card) }, card, '')).text).toContain('there is a version')
    await at.step('Draft', { version: '2.0' }, card, '')
    const open = await at.desk.tap({ verb: 'officer-document', document: card })
    expect(buttonsOn(open)).toContain('See version 2.0')
    expect(facts(open)).toContainEqual({ label: 'Other versions', value: '2.0: Draft' })
    await at.step('Recommended', evidence, card, '2.0')
    await at.step('Adopted', evidence, card, '2.0')
    expect((await at.decisions.decisions(council)).map(({ version, status }) => [version, status])).toEqual([
      [versionOf(card), 'Adopted'],
      ['2.0', 'Adopted'],
    ])
  })

  it('keeps a slip in its history when the entry is put right', async () => {
    await at.step('Noted', { ...evidence, minute: '21' })
    await at.step('Noted')
    expect((await at.decisions.history(council, card)).map(({ minute }) => minute)).toEqual(['21', '12'])
    expect((await at.log.last(1))[0]?.what).toBe('corrected the entry Noted of')
  })

  it('is moved once when two officers tap at the same time', async () => {
    await at.step('Recommended')
    const replies = await Promise.all([at.step('Adopted'), at.step('Draft', {})])
    expect(replies.filter(({ text }) => text.includes('cannot become'))).toHaveLength(1)
  })
})
