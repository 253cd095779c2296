import {
  answerKind,
  createAskedBook,
  createFeedbackBook,
  createQuestionBook,
  createTotalsBook,
  createTrainingBook,
  type Db,
} from '../../../src/store/index.js'
import { aDelivery, aNotice, aPerson } from '../builders.js'
import { day, type Story, start, withPeople } from './stage.js'

const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `person-${from + n}`)

const filled = async (db: Db, topic: string) => {
  const row = await db.selectFrom('asked_topic').select('boxes').where('topic', '=', topic).executeTakeFirst()
  return [...(row?.boxes ?? 0).toString(2)].filter((bit) => bit === '1').length
}

const askAll = async (db: Db, people: readonly string[], topic = 'SHR-01', month = '2026-11') => {
  const book = createAskedBook(db)
  for (const person of people) await book.asked(topic, person, month)
  return book
}

const counting = (story: Story) =>
  describe('who asked', () => {
    story('is never more than the people who did, however many there are and however often they ask', async (db) => {
      for (const people of [1, 2, 4, 5, 9, 30]) {
        const topic = `T-${people}`
        await askAll(db, [...many(people), ...many(people)], topic)
        expect(await filled(db, topic)).toBeLessThanOrEqual(Math.min(people, 16))
      }
    })

    story('is told as five or more only when it surely is, and for many it is', async (db) => {
      const book = await askAll(db, many(4))
      for (let again = 0; again < 3; again++) await askAll(db, many(4))
      expect(await book.askedByFive('2026-11')).toEqual([])
      await askAll(db, many(40))
      await askAll(db, many(60), 'SHR-02')
      await askAll(db, many(60), 'SHR-03', '2026-10')
      expect([...(await book.askedByFive('2026-11'))].sort()).toEqual(['SHR-01', 'SHR-02'])
    })

    story('is told by no box: nothing that is kept names anybody, and another month has another key', async (db) => {
      await askAll(db, many(3))
      await askAll(db, many(3), 'SHR-01', '2026-12')
      const keys = await db.selectFrom('month_key').selectAll().orderBy('month').execute()
      expect(keys.map(({ month, key }) => [month, key.length])).toEqual([
        ['2026-11', 64],
        ['2026-12', 64],
      ])
      expect(keys[0]?.key).not.toBe(keys[1]?.key)
      expect(JSON.stringify(await db.selectFrom('asked_topic').selectAll().execute())).not.toContain('person-')
    })

    story('cannot be told any more once the month has ended, and the month keeps its figures', async (db) => {
      const book = await askAll(db, many(60))
      expect(await book.forgetKeys('2026-11')).toBe(0)
      expect(await book.forgetKeys('2026-12')).toBe(1)
      expect(await book.askedByFive('2026-11')).toEqual(['SHR-01'])
    })

    story('begins anew when the key of a running month is lost, because a second key would count people twice', async (db) => {
      const book = await askAll(db, many(4))
      for (let lost = 0; lost < 20; lost++) {
        await book.forgetKeys('2026-12')
        await askAll(db, many(4))
        expect(await filled(db, 'SHR-01')).toBeLessThanOrEqual(4)
      }
    })

    story('is counted once by many at once', async (db) => {
      const book = createAskedBook(db)
      await Promise.all(Array.from({ length: 20 }, () => book.asked('SHR-01', 'ann', '2026-11')))
      expect([await filled(db, 'SHR-01'), (await db.selectFrom('month_key').selectAll().execute()).length]).toEqual([1, 1])
    })
  })

const misses = (story: Story) =>
  describe('what could not be answered, and what was called wrong', () => {
    story('are counted by day and kind, and added up over days', async (db) => {
      const book = createAskedBook(db)
      for (const at of ['2026-10-31', '2026-11-01', '2026-11-20', '2026-12-01']) await book.missed('no-guidance', at)
      await book.missed('none-of-these', '2026-11-20')
      expect(await book.missedBetween('2026-11-01', '2026-11-30')).toEqual([
        { kind: 'no-guidance', times: 2 },
        { kind: 'none-of-these', times: 1 },
      ])
      const feedback = createFeedbackBook(db)
      for (const at of ['2026-11-01', '2026-11-02', '2026-12-01']) await feedback.count('SHR-01', at, 'wrong')
      await feedback.count('SHR-01', '2026-11-02', 'helpful')
      expect(await feedback.between('wrong', '2026-11-01', '2026-11-30')).toEqual([{ topic: 'SHR-01', times: 2 }])
    })
  })

const withAnswer = async (db: Db) => {
  const { ids, expansion, clock } = await withPeople(db, 1)
  const book = createQuestionBook(db, clock.now)
  const id = await book.send({ text: 'Mine', person: 'ann', at: start })
  await book.answer(id, 'Yes, if it is yours.', start + 5)
  const notice = aNotice({ kind: answerKind(id), key: `answer|${id}` })
  await expansion.expand(notice, [aDelivery(ids[0] ?? 0, { key: id, channel: 'card', payload: '{"text":"Yes, if it is yours."}' })])
  return { book, id }
}

const questions = (story: Story) =>
  describe('a question on the officers’ desk', () => {
    story('is answered once, and only where its author asked to be told', async (db) => {
      const book = createQuestionBook(db)
      const named = await book.send({ text: 'Mine', topic: 'SHR-01', person: 'ann', at: 5 })
      const nameless = await book.send({ text: 'Nobody', at: 4 })
      expect((await book.all()).map(({ text }) => text)).toEqual(['Nobody', 'Mine'])
      expect([await book.answer(named, 'Yes', 9.4), await book.answer(named, 'No', 10)]).toEqual([true, false])
      expect([await book.answer(nameless, 'Yes', 9), await book.answer('made-up', 'Yes', 9)]).toEqual([false, false])
      expect(await book.find(named)).toMatchObject({ text: 'Mine', person: 'ann', answer: 'Yes', answeredAt: 9 })
      expect([await book.needTopic(nameless, 7), await book.needTopic(nameless, 8)]).toEqual([true, false])
      expect(await book.find(nameless)).toMatchObject({ topicNeededAt: 7 })
    })

    story('that is taken away takes its answer with it, also out of the outbox', async (db) => {
      const { book, id } = await withAnswer(db)
      expect(await book.takeBack(id)).toBe(true)
      expect(await db.selectFrom('outbox').select(['payload_json', 'fallback_json']).execute()).toEqual([
        { payload_json: 'null', fallback_json: '[]' },
      ])
      expect((await db.selectFrom('notice').select('cancelled_at').executeTakeFirst())?.cancelled_at).toBe(start)
    })

    story('is purged by its age, answered or not, and younger ones stay', async (db) => {
      const { book } = await withAnswer(db)
      await book.send({ text: 'Old', at: start - 1 })
      await book.send({ text: 'New', at: start + day })
      expect(await book.purge(start)).toBe(1)
      expect(await book.purge(start + 1)).toBe(1)
      expect((await book.all()).map(({ text }) => text)).toEqual(['New'])
      expect((await db.selectFrom('outbox').select('payload_json').executeTakeFirst())?.payload_json).toBe('null')
    })
  })

const totals = (story: Story) =>
  describe('totals of people', () => {
    story('are those of a moment: who had joined, who had not left, who had read and been trained by then', async (db) => {
      const { ids, clock, reading, people } = await withPeople(db, 3)
      const training = createTrainingBook(db, clock.now)
      const book = createTotalsBook(db)
      const [first = 0, second = 0] = ids
      await reading.acknowledge(first, 'card@1', 'chat')
      const told = { source: 'register', setBy: 'officer 1' }
      await training.record([
        { person: first, course: 'code', doneOn: '2026-01-05', ...told },
        { person: first, course: 'code', doneOn: '2026-09-05', ...told },
        { person: second, course: 'social-media', doneOn: '2026-09-05', ...told },
      ])
      clock.pass(day)
      await reading.acknowledge(second, 'card@1', 'chat')
      await people.sync('bucks', 'member', [aPerson('p0'), aPerson('p1'), aPerson('p8'), aPerson('p9')])
      const then = { tenant: 'bucks', audience: 'member', at: start } as const
      const now = { ...then, at: start + day }
      expect([await book.people(then), await book.people(now)]).toEqual([3, 4])
      expect([await book.read(then, 'card@1'), await book.read(now, 'card@1'), await book.read(now, 'card@2')]).toEqual([1, 2, 0])
      expect(await book.trained(now, 'code', '2026-01-04')).toBe(0)
      expect(await book.trained(now, 'code', '2026-01-05')).toBe(1)
      expect(await book.people({ ...now, audience: 'staff' })).toBe(0)
      expect(await book.people({ ...now, tenant: 'other' })).toBe(0)
      expect(await book.courses()).toEqual(['code', 'social-media'])
    })
  })

/** What both databases must show of what officers see of questions and people. */
export function askedBooks(story: Story): void {
  counting(story)
  misses(story)
  questions(story)
  totals(story)
}
