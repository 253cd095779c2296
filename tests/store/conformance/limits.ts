import { sql } from 'kysely'
import { createConversationBook } from '../../../src/store/index.js'
import { type Story, withNotice, withPeople } from './stage.js'

/** What both databases must show of limits, and of the tables themselves. */
export function limits(story: Story): void {
  describe('limits', () => {
    story('let one pass an interval, with no double at any edge', async (db) => {
      const { limits, clock } = await withPeople(db, 0)
      const bucket = { key: 'mail', intervalMs: 2_000, burstMs: 0 }
      expect(await limits.take(bucket)).toBe(0)
      expect(await limits.take(bucket)).toBe(2_000)
      clock.pass(1_999)
      expect(await limits.take(bucket)).toBe(1)
      clock.pass(1)
      expect(await limits.take(bucket)).toBe(0)
    })

    story('stop for everybody when one pulls the brake, and a shorter brake does not loosen it', async (db) => {
      const { limits, clock } = await withPeople(db, 0)
      const bucket = { key: 'mail', intervalMs: 1, burstMs: 0 }
      await limits.brake('mail', 9_000)
      await limits.brake('mail', 10)
      expect(await limits.take(bucket)).toBe(9_000)
      expect(await limits.braked('mail')).toBe(9_000)
      clock.pass(9_000)
      expect(await limits.take(bucket)).toBe(0)
    })

    story('are not held up by a token that was taken before the clock was set back', async (db) => {
      const { limits, clock } = await withPeople(db, 0)
      const bucket = { key: 'mail', intervalMs: 2_000, burstMs: 0 }
      expect(await limits.take(bucket)).toBe(0)
      clock.pass(-2 * 3_600_000)
      expect(await limits.take(bucket)).toBe(2_000)
      clock.pass(1_999)
      expect(await limits.take(bucket)).toBe(1)
      clock.pass(1)
      expect(await limits.take(bucket)).toBe(0)
    })

    story('grant one token to many who ask at once', async (db) => {
      const { limits } = await withPeople(db, 0)
      const bucket = { key: 'mail', intervalMs: 60_000, burstMs: 0 }
      const answers = await Promise.all(Array.from({ length: 20 }, () => limits.take(bucket)))
      expect(answers.filter((wait) => wait === 0)).toHaveLength(1)
    })
  })

  describe('the tables', () => {
    story('refuse a fraction of a millisecond where a whole number belongs', async (db) => {
      const { ids } = await withPeople(db, 1)
      const write = sql`update person set joined_at = ${1.5} where id = ${ids[0]}`.execute(db)
      await expect(write).rejects.toHaveProperty('message')
    })

    story('refuse a state that does not exist', async (db) => {
      const { ids } = await withNotice(db, 1)
      await expect(sql`update outbox set state = 'read' where person_id = ${ids[0]}`.execute(db)).rejects.toHaveProperty('message')
    })

    story('keep a time of 64 bits as a number, and every letter as it was', async (db) => {
      const { people } = await withPeople(db, 0)
      const book = createConversationBook(db, () => 9_007_199_254_740_991)
      await book.remember({ conversation: 'c', person: 'Siân £ 🙂', serviceUrl: 's', tenant: 't', bot: 'b', place: 'personal' })
      expect(await db.selectFrom('conversation').select(['person', 'seen_at']).execute()).toEqual([
        { person: 'Siân £ 🙂', seen_at: 9_007_199_254_740_991 },
      ])
      expect(await book.welcomeOnce('c')).toBe(true)
      expect(await book.welcomeOnce('c')).toBe(false)
      await people.sync('bucks', 'member', [])
    })
  })
}
