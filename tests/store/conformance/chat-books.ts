import { createFeedbackBook, createQuestionBook, createSettingBook } from '../../../src/store/index.js'
import type { Story } from './stage.js'

/** What both databases must show of what people tap in chat. */
export function chatBooks(story: Story): void {
  describe('a setting', () => {
    story('is one row a person: chosen, changed and forgotten', async (db) => {
      const book = createSettingBook(db)
      expect(await book.audienceOf('ann')).toBeUndefined()
      await Promise.all([book.choose('ann', 'member'), book.choose('bob', 'staff')])
      await book.choose('ann', 'staff')
      expect(await db.selectFrom('setting').selectAll().orderBy('person').execute()).toEqual([
        { person: 'ann', audience: 'staff' },
        { person: 'bob', audience: 'staff' },
      ])
      await book.forget('ann')
      expect([await book.audienceOf('ann'), await book.audienceOf('bob')]).toEqual([undefined, 'staff'])
    })
  })

  describe('feedback', () => {
    story('is counted a topic, day and kind, and holds nothing else', async (db) => {
      const book = createFeedbackBook(db)
      await Promise.all(Array.from({ length: 20 }, () => book.count('SHR-01', '2026-11-21', 'helpful')))
      await book.count('SHR-01', '2026-11-21', 'wrong')
      expect(await db.selectFrom('feedback').selectAll().orderBy('kind').execute()).toEqual([
        { topic: 'SHR-01', day: '2026-11-21', kind: 'helpful', taps: 20 },
        { topic: 'SHR-01', day: '2026-11-21', kind: 'wrong', taps: 1 },
      ])
    })
  })

  describe('a question that was sent', () => {
    story('can be taken back once, by its own id and no other', async (db) => {
      const book = createQuestionBook(db)
      const id = await book.send({ text: "What of a bus stop? '; drop table sent_question; --", at: 5 })
      await book.send({ text: 'Another', topic: 'SHR-01', person: 'ann', at: 6 })
      expect(await book.takeBack('1')).toBe(false)
      expect([await book.takeBack(id), await book.takeBack(id)]).toEqual([true, false])
      expect(await db.selectFrom('sent_question').selectAll().execute()).toMatchObject([
        { text: 'Another', topic: 'SHR-01', person: 'ann', at: 6 },
      ])
    })

    story('stays when its author removes the app, but no longer says whose it was', async (db) => {
      const book = createQuestionBook(db)
      await book.send({ text: 'Mine', person: 'ann', at: 5 })
      await book.forget('ann')
      expect(await db.selectFrom('sent_question').selectAll().execute()).toMatchObject([{ text: 'Mine', person: null }])
    })
  })
}
