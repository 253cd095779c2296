import { day, type Story, start, withPeople } from './stage.js'

/** What both databases must show of schedules. */
export function schedules(story: Story): void {
  describe('schedules', () => {
    const run = { schedule: 'digest', occurrence: start + day, period: '2026-11', owner: 'a', leaseMs: 60_000 }

    story('start from now, and stay where they were when told again', async (db) => {
      const { schedule, clock } = await withPeople(db, 0)
      expect(await schedule.know('digest', '0 9 1 * *')).toBe(start)
      clock.pass(day)
      expect(await schedule.know('digest', '0 9 2 * *')).toBe(start)
      await schedule.claim(run)
      expect(await schedule.know('digest', '0 9 2 * *')).toBe(start + day)
    })

    story('give one occurrence, and one period, to one process', async (db) => {
      const { schedule } = await withPeople(db, 0)
      const claims = await Promise.all(['a', 'b', 'c'].map((owner) => schedule.claim({ ...run, owner })))
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
      expect(await schedule.claim({ ...run, occurrence: start + 2 * day })).toBeUndefined()
    })

    story('hand a run to another process when its holder vanished, and to nobody once it is finished', async (db) => {
      const { schedule, clock } = await withPeople(db, 0)
      const held = await schedule.claim(run)
      expect(await schedule.takeOver('b', 60_000)).toEqual([])
      clock.pass(60_000)
      expect(await schedule.takeOver('b', 60_000)).toEqual([held])
      expect(await schedule.finish(held!.id, 'a')).toBe(false)
      expect(await schedule.finish(held!.id, 'b')).toBe(true)
      clock.pass(day)
      expect(await schedule.takeOver('c', 60_000)).toEqual([])
    })
  })
}
