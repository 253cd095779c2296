import { createDecisionBook, createTrainingBook } from '../../../src/store/index.js'
import { aPerson } from '../builders.js'
import { day, type Story, start, withPeople } from './stage.js'

const decisions = (story: Story) =>
  describe('a decision on a document', () => {
    const decision = { council: 'buckinghamshire', document: 'a4-card', version: '1.0', whatChanged: [], setBy: 'democratic-services' }

    story('is added to and never changed: the newest of a version counts, the others stay', async (db) => {
      const book = createDecisionBook(db, () => start)
      await book.decide({ ...decision, status: 'Endorsed' })
      await book.decide({ ...decision, version: '2.0', status: 'Draft' })
      const adopted = await book.decide({ ...decision, status: 'Adopted', decidedOn: '2026-11-03', minute: '14', body: 'Council' })
      expect(adopted).toMatchObject({ status: 'Adopted', minute: '14', effectiveOn: undefined, setAt: start })
      expect((await book.decisions('buckinghamshire')).map(({ version, status }) => [version, status])).toEqual([
        ['1.0', 'Adopted'],
        ['2.0', 'Draft'],
      ])
      expect((await book.history('buckinghamshire', 'a4-card')).map(({ status }) => status)).toEqual(['Endorsed', 'Draft', 'Adopted'])
    })

    story('that is no status is refused', async (db) => {
      const book = createDecisionBook(db, () => start)
      await expect(book.decide({ ...decision, status: 'Approved' as never })).rejects.toHaveProperty('message')
    })

    story('is followed by reviews, of which the newest counts', async (db) => {
      const book = createDecisionBook(db, () => start)
      const mark = { council: 'buckinghamshire', document: 'a4-card', setBy: 'monitoring-officer' }
      await book.mark({ ...mark, outcome: 'started', reason: 'An election', dueOn: '2027-01-31' })
      await book.mark({ ...mark, outcome: 'no-change', dueOn: '2027-01-31', nextDue: '2028-01-31' })
      expect(await book.marks('buckinghamshire')).toMatchObject([{ outcome: 'no-change', nextDue: '2028-01-31', reason: undefined }])
      expect(await book.markHistory('buckinghamshire', 'a4-card')).toHaveLength(2)
    })
  })

const training = (story: Story) =>
  describe('training', () => {
    const date = { council: 'buckinghamshire', course: 'social-media', title: 'Social media', audience: 'member' as const }

    story('is listed while it is to come and stands', async (db) => {
      const book = createTrainingBook(db, () => start)
      const soon = await book.addDate({ ...date, starts: start + day, ends: start + day + 3_600_000, place: 'The Oculus' })
      const later = await book.addDate({ ...date, starts: start + 2 * day, ends: start + 2 * day + 1 })
      await book.addDate({ ...date, starts: start - day, ends: start - day + 1 })
      expect((await book.dates('buckinghamshire', start)).map(({ id }) => id)).toEqual([soon.id, later.id])
      expect([await book.cancelDate(soon.id), await book.cancelDate(soon.id)]).toEqual([true, false])
      expect((await book.dates('buckinghamshire', start)).map(({ id }) => id)).toEqual([later.id])
      expect((await book.calledOff('buckinghamshire', start)).map(({ id }) => id)).toEqual([soon.id])
      expect(await book.calledOff('buckinghamshire', start + day)).toEqual([])
    })

    story('is recorded once a person, course and day; a wrong record is taken away', async (db) => {
      const { ids } = await withPeople(db, 2)
      const book = createTrainingBook(db, () => start)
      const [ann = 0, bob = 0] = ids
      const record = (person: number, doneOn: string) => ({
        person,
        course: 'code',
        doneOn,
        source: 'register',
        setBy: 'democratic-services',
      })
      expect(await book.record([record(ann, '2026-01-10'), record(ann, '2026-06-10'), record(bob, '2026-01-10')])).toBe(3)
      expect(await book.record([record(ann, '2026-01-10')])).toBe(0)
      expect(await book.lastDone('code', ids)).toEqual(
        new Map([
          [ann, '2026-06-10'],
          [bob, '2026-01-10'],
        ]),
      )
      expect([await book.correct(ann, 'code', '2026-06-10'), await book.correct(ann, 'code', '2026-06-10')]).toEqual([true, false])
      expect(await book.recordsOf(ann)).toEqual([{ ...record(ann, '2026-01-10'), setAt: start }])
    })

    story('is imported whole or not at all', async (db) => {
      const book = createTrainingBook(db, () => start)
      const record = { person: 1, course: 'code', doneOn: '2026-01-10', source: 'register', setBy: 'x' }
      await expect(book.record([record, { ...record, doneOn: undefined as never }])).rejects.toHaveProperty('message')
      expect(await book.recordsOf(1)).toEqual([])
    })
  })

const officers = (story: Story) =>
  describe('an officer', () => {
    const groups = async (db: Parameters<typeof withPeople>[0]) => {
      const { people, clock } = await withPeople(db, 0)
      const named = async (audience: 'member' | 'staff' | 'officer') =>
        (await people.active('bucks', audience)).map(({ directoryId }) => directoryId)
      return { people, clock, named }
    }

    story('is a Member or staff as well, whichever group is read first', async (db) => {
      const { people, named } = await groups(db)
      await people.sync('bucks', 'officer', [aPerson('ann'), aPerson('mo')])
      await people.sync('bucks', 'member', [aPerson('ann')])
      await people.sync('bucks', 'officer', [aPerson('ann'), aPerson('mo')])
      expect([await named('member'), await named('officer')]).toEqual([['id-ann'], ['id-ann', 'id-mo']])
      expect(await people.whoIs('bucks', 'id-ann')).toMatchObject({ audience: 'member', officer: true })
      expect(await people.whoIs('bucks', 'id-mo')).toMatchObject({ audience: 'officer', officer: true })
    })

    story('who stops being one stays a Member; a Member who leaves stays an officer', async (db) => {
      const { people, named } = await groups(db)
      for (const audience of ['member', 'officer'] as const) await people.sync('bucks', audience, [aPerson('ann'), aPerson('bob')])
      await people.sync('bucks', 'officer', [aPerson('bob')])
      await people.sync('bucks', 'member', [aPerson('ann')])
      expect([await named('member'), await named('officer')]).toEqual([['id-ann'], ['id-bob']])
      expect(await people.whoIs('bucks', 'id-bob')).toMatchObject({ audience: 'officer', officer: true })
      await people.sync('bucks', 'officer', [])
      expect(await people.whoIs('bucks', 'id-bob')).toBeUndefined()
      await people.sync('bucks', 'staff', [aPerson('bob')])
      expect(await people.whoIs('bucks', 'id-bob')).toMatchObject({ audience: 'staff', officer: false })
    })

    story('is no reason to forget when somebody joined; becoming a Member is joining', async (db) => {
      const { people, clock, named } = await groups(db)
      await people.sync('bucks', 'staff', [aPerson('ann'), aPerson('bob')])
      clock.pass(day)
      await people.sync('bucks', 'officer', [aPerson('ann')])
      expect((await people.whoIs('bucks', 'id-ann'))?.joinedAt).toBe(start)
      await people.sync('bucks', 'member', [aPerson('bob')])
      expect((await people.whoIs('bucks', 'id-bob'))?.joinedAt).toBe(start + day)
      expect(await people.sync('bucks', 'staff', [aPerson('ann'), aPerson('bob')])).toEqual({ joined: [], left: [] })
      expect([await named('staff'), await named('member')]).toEqual([['id-ann'], ['id-bob']])
    })
  })

/** What both databases must show of decisions, training and officers. */
export function reviews(story: Story): void {
  decisions(story)
  training(story)
  officers(story)
}
