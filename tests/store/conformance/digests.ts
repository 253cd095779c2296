import { createDigestBook, type Db, type NewIssue } from '../../../src/store/index.js'
import { aPerson } from '../builders.js'
import { type Story, start, withPeople } from './stage.js'

const town = 'buckinghamshire'
const anIssue = (partial: Partial<NewIssue> = {}): NewIssue => ({
  council: town,
  month: '2026-12',
  dueAt: start,
  composed: '{"a":1}',
  seen: '{}',
  ...partial,
})
const bookOf = (db: Db) => createDigestBook(db, () => start)

const issues = (story: Story) =>
  describe('an issue of the digest', () => {
    story('is one a month, however often and at once it is drafted', async (db) => {
      const book = bookOf(db)
      const drafted = await Promise.all(Array.from({ length: 8 }, () => book.draft(anIssue())))
      expect(drafted.filter(({ isNew }) => isNew)).toHaveLength(1)
      expect(await book.open(town)).toEqual([
        { ...anIssue(), state: 'draft', number: undefined, words: '', revision: 0, note: '', sentAt: undefined },
      ])
      expect(await book.open('chiltern')).toEqual([])
    })

    story('is decided once a revision, however many decide at once', async (db) => {
      const book = bookOf(db)
      const { issue } = await book.draft(anIssue())
      const states = ['approved', 'skipped', 'postponed', 'held'] as const
      const done = await Promise.all(states.map((state) => book.change(issue, { state, note: state })))
      expect(done.filter(Boolean)).toHaveLength(1)
      const kept = await book.find(town, '2026-12')
      expect(kept).toMatchObject({ revision: 1, state: kept?.note, composed: '{"a":1}' })
    })

    story('gets its number when it goes out, the next free one, and keeps it', async (db) => {
      const book = bookOf(db)
      for (const month of ['2026-11', '2026-12', '2027-01']) await book.draft(anIssue({ month }))
      expect([await book.numberOf(town, '2026-11'), await book.numberOf(town, '2027-01'), await book.numberOf(town, '2026-11')]).toEqual([
        1, 2, 1,
      ])
      await expect(book.numberOf(town, '2030-01')).rejects.toThrow('no issue for 2030-01')
    })

    story('can be read again by those it went to, and is never changed once it is sent', async (db) => {
      const { ids, people } = await withPeople(db, 3)
      const [ann = 0, bob = 0] = ids
      const book = bookOf(db)
      const { issue } = await book.draft(anIssue())
      await book.markSent(town, '2026-12', [ann])
      await book.markSent(town, '2026-12', [ann, bob])
      expect([...(await book.monthsOf(town, bob))]).toEqual(['2026-12'])
      expect([...(await book.monthsOf(town, ids[2] ?? 0))]).toEqual([])
      expect(await book.sent(town)).toMatchObject([{ month: '2026-12', state: 'sent', sentAt: start }])
      expect([await book.change(issue, { words: 'Later.' }), await book.open(town)]).toEqual([false, []])
      await people.sync('bucks', 'member', [aPerson('p0')])
      expect(await people.erase(bob)).toBe(true)
      expect((await book.monthsOf(town, bob)).size).toBe(0)
    })
  })

const choices = (story: Story) =>
  describe('how somebody wants the digest', () => {
    story('is what they chose last, and unknown before', async (db) => {
      const { ids } = await withPeople(db, 2)
      const [ann = 0, bob = 0] = ids
      const book = bookOf(db)
      expect(await book.choiceOf(ann)).toBeUndefined()
      await book.choose(ann, { frequency: 'never', channel: 'card' })
      await book.choose(ann, { frequency: 'changed', channel: 'mail' })
      expect(await book.choiceOf(ann)).toEqual({ frequency: 'changed', channel: 'mail' })
      expect(await book.choices()).toEqual(new Map([[ann, { frequency: 'changed', channel: 'mail' }]]))
      const { reading } = await withPeople(db, 2)
      await book.draft(anIssue())
      await book.markSent(town, '2026-12', [ann])
      expect((await reading.record(ann)).digest).toEqual({
        choice: { frequency: 'changed', channel: 'mail', since: start },
        months: ['2026-12'],
      })
      expect((await reading.record(bob)).digest).toBeUndefined()
      await reading.eraseChoices(ann)
      expect((await reading.record(ann)).digest).toEqual({ months: ['2026-12'] })
      await expect(book.choose(bob, { frequency: 'hourly' as never, channel: 'card' })).rejects.toHaveProperty('message')
    })
  })

/** What both databases must show of the monthly issue. */
export function digests(story: Story): void {
  issues(story)
  choices(story)
}
