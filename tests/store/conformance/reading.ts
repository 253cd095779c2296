import { createTrainingBook } from '../../../src/store/index.js'
import { aPerson } from '../builders.js'
import { day, type Story, start, withPeople } from './stage.js'

/** What both databases must show of people and what they have read. */
export function reading(story: Story): void {
  describe('reading', () => {
    story('is recorded once however often and at once it is acknowledged', async (db) => {
      const { reading, ids } = await withPeople(db, 1)
      const answers = await Promise.all(Array.from({ length: 50 }, () => reading.acknowledge(ids[0] ?? 0, 'v1', 'chat')))
      expect(answers.filter(Boolean)).toHaveLength(1)
      expect((await reading.record(ids[0] ?? 0)).acknowledged).toEqual([{ version: 'v1', at: start, place: 'chat' }])
    })

    story('is recorded for fifty people at once', async (db) => {
      const { reading, ids } = await withPeople(db, 50)
      const answers = await Promise.all(ids.map((id) => reading.acknowledge(id, 'v1', 'chat')))
      expect(answers.filter(Boolean)).toHaveLength(50)
      expect(await reading.unread('v1', ids)).toEqual([])
    })

    story('can be taken back for an hour, and not later', async (db) => {
      const { reading, ids, clock } = await withPeople(db, 2)
      for (const id of ids) await reading.acknowledge(id, 'v1', 'chat')
      expect(await reading.undo(ids[0] ?? 0, 'v1', 3_600_000)).toBe(true)
      clock.pass(3_600_000)
      expect(await reading.undo(ids[1] ?? 0, 'v1', 3_600_000)).toBe(false)
      expect(await reading.unread('v1', ids)).toEqual([ids[0]])
    })

    story('waits while somebody asked to be reminded later', async (db) => {
      const { reading, ids, clock } = await withPeople(db, 1)
      await reading.snooze(ids[0] ?? 0, 'v1', start + day)
      expect(await reading.unread('v1', ids)).toEqual([])
      clock.pass(day)
      expect(await reading.unread('v1', ids)).toEqual(ids)
    })
  })

  describe('people', () => {
    story('are made equal to the directory: joiners known, leavers closed, those who return known again', async (db) => {
      const { people } = await withPeople(db, 0)
      expect(await people.sync('bucks', 'member', [aPerson('ann'), aPerson('bob')])).toEqual({ joined: ['id-ann', 'id-bob'], left: [] })
      expect(await people.sync('bucks', 'member', [aPerson('bob')])).toEqual({ joined: [], left: ['id-ann'] })
      expect(await people.sync('bucks', 'member', [aPerson('bob'), aPerson('ann')])).toEqual({ joined: ['id-ann'], left: [] })
      expect((await people.active('bucks', 'member')).map((person) => person.directoryId)).toEqual(['id-ann', 'id-bob'])
    })

    story('are erased only after they have left, and leave nothing of themselves behind', async (db) => {
      const { people, reading } = await withPeople(db, 0)
      await people.sync('bucks', 'member', [aPerson('ann')])
      const id = (await people.find('bucks', 'id-ann')) ?? 0
      await reading.acknowledge(id, 'v1', 'chat')
      await people.turnOff(id, 'feed')
      const training = createTrainingBook(db, () => start)
      await training.record([{ person: id, course: 'code', doneOn: '2026-01-10', source: 'register', setBy: 'x' }])
      expect(await people.erase(id)).toBe(false)
      await people.sync('bucks', 'member', [])
      expect(await people.erase(id)).toBe(true)
      expect(await reading.record(id)).toEqual({ acknowledged: [], snoozed: [], channelsOff: [] })
      expect(await training.recordsOf(id)).toEqual([])
      expect(JSON.stringify(await db.selectFrom('person').selectAll().execute())).not.toContain('ann')
    })

    story('can turn a channel off and on', async (db) => {
      const { people, ids } = await withPeople(db, 1)
      await people.turnOff(ids[0] ?? 0, 'feed')
      await people.turnOff(ids[0] ?? 0, 'feed')
      expect((await people.active('bucks', 'member'))[0]?.channelsOff).toEqual(['feed'])
      await people.turnOn(ids[0] ?? 0, 'feed')
      expect((await people.active('bucks', 'member'))[0]?.channelsOff).toEqual([])
    })

    story('have a place kept in the directory', async (db) => {
      const { people } = await withPeople(db, 0)
      await people.moveCursor('users', 'https://graph.example/1')
      await people.moveCursor('users', 'https://graph.example/2')
      expect(await people.cursor('users')).toBe('https://graph.example/2')
      await people.moveCursor('users', undefined)
      expect(await people.cursor('users')).toBeUndefined()
    })
  })
}
