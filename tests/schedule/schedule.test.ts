import { createTick, isoWeek, type Job, londonDay, type Period, type Schedule } from '../../src/schedule/index.js'
import { createScheduleBook, type Db, openDatabase } from '../../src/store/index.js'

const at = (text: string) => new Date(text).getTime()
const minute = 60_000

const aHouse = async (schedule: Schedule, processes = 1, given?: Db) => {
  const db = given ?? (await openDatabase(':memory:'))
  let now = 0
  const book = createScheduleBook(db, () => now)
  const ran: Period[] = []
  const faults: string[] = []
  let failures = 0
  const job: Job = {
    name: 'job',
    schedule,
    run: async (period) => {
      if (failures-- > 0) throw new Error('not now')
      ran.push(period)
    },
  }
  const ticks = Array.from({ length: processes }, (_, n) =>
    createTick({ jobs: [job], book, owner: `p${n}`, leaseMs: 5 * minute, onFault: (name) => faults.push(name) }),
  )
  const tick = async (time: number) => {
    now = time
    await Promise.all(ticks.map((one) => one(time)))
  }
  return {
    db,
    ran,
    faults,
    tick,
    failNext: (count: number) => {
      failures = count
    },
    every: async (from: string, to: string, step = 10 * minute) => {
      for (let time = at(from); time <= at(to); time += step) await tick(time)
    },
  }
}

const ids = (periods: readonly Period[]) => periods.map((period) => period.id)

describe('a job', () => {
  it('is not run for the time before it was known', async () => {
    const { tick, ran } = await aHouse({ pattern: '0 9 * * *', once: 'a day' })
    await tick(at('2026-11-21T12:00Z'))
    expect(ran).toEqual([])
    await tick(at('2026-11-22T09:00Z'))
    expect(ids(ran)).toEqual(['2026-11-22'])
  })

  it.each([
    ['the clocks go back', '2026-10-23T12:00Z', '2026-10-26T12:00Z', ['2026-10-24', '2026-10-25', '2026-10-26']],
    ['the clocks go forward', '2027-03-26T12:00Z', '2027-03-29T12:00Z', ['2027-03-27', '2027-03-28', '2027-03-29']],
  ])('is run once each local day when %s', async (_, from, to, days) => {
    const { every, ran } = await aHouse({ pattern: '30 2 * * *', once: 'a day' }, 2)
    await every(from, to)
    expect(ids(ran)).toEqual(days)
  })

  it('keeps London time on both sides of a clock change', async () => {
    const { every, ran } = await aHouse({ pattern: '0 9 * * *', once: 'a day' })
    await every('2026-10-24T00:00Z', '2026-10-25T23:00Z')
    expect(ran.map((period) => new Date(period.dueAt).toISOString())).toEqual(['2026-10-24T08:00:00.000Z', '2026-10-25T09:00:00.000Z'])
  })

  it('is caught up after an outage of five days, the oldest first', async () => {
    const { tick, ran } = await aHouse({ pattern: '0 9 * * *', once: 'a day' })
    await tick(at('2026-11-01T12:00Z'))
    await tick(at('2026-11-06T12:00Z'))
    expect(ids(ran)).toEqual(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'])
  })

  it('is run by one of three processes, and once a month although its day was moved', async () => {
    const house = await aHouse({ pattern: '0 9 1 * *', once: 'a month' }, 3)
    await house.every('2026-11-30T12:00Z', '2026-12-03T12:00Z')
    expect(ids(house.ran)).toEqual(['2026-12'])
    const moved = await aHouse({ pattern: '0 9 15 * *', once: 'a month' }, 3, house.db)
    await moved.every('2026-12-14T12:00Z', '2027-01-16T12:00Z', 60 * minute)
    expect(ids(moved.ran)).toEqual(['2027-01'])
  })

  it.each([
    ['the last day of a month', '0 9 L * *', ['2026-11-30', '2026-12-31']],
    ['the first Monday', '0 9 * * 1#1', ['2026-12-07', '2027-01-04']],
  ])('can be on %s', async (_, pattern, days) => {
    const { every, ran } = await aHouse({ pattern, once: 'a day' })
    await every('2026-11-20T00:00Z', '2027-01-10T00:00Z', 60 * minute)
    expect(ids(ran)).toEqual(days)
  })

  it('comes round again after it failed, and its failure is told', async () => {
    const { tick, ran, faults, failNext } = await aHouse({ pattern: '0 9 * * *', once: 'a day' })
    await tick(at('2026-11-21T08:00Z'))
    failNext(1)
    await tick(at('2026-11-21T09:00Z'))
    await tick(at('2026-11-21T09:01Z'))
    expect([ran, faults]).toEqual([[], ['job']])
    await tick(at('2026-11-21T09:05Z'))
    await tick(at('2026-11-21T09:30Z'))
    expect(ids(ran)).toEqual(['2026-11-21'])
  })

  it('is not run twice when the clock goes backwards', async () => {
    const { tick, ran } = await aHouse({ pattern: '0 9 * * *', once: 'a day' })
    for (const time of ['2026-11-21T08:59Z', '2026-11-21T09:00Z', '2026-11-21T07:00Z', '2026-11-21T09:00Z']) await tick(at(time))
    expect(ids(ran)).toEqual(['2026-11-21'])
  })

  it.each(['30 1 * * *', '* * * * *', '0 9 * *', 'soon', '0 99 * * *'])('is refused with the schedule %p', (pattern) => {
    const parts = { jobs: [{ name: 'j', schedule: { pattern, once: 'a day' as const }, run: async () => undefined }] }
    expect(() => createTick({ ...parts, book: {} as never, owner: 'a', leaseMs: 1, onFault: () => undefined })).toThrow()
  })
})

describe('the calendar', () => {
  it.each([
    ['2026-11-21T23:59Z', '2026-11-21'],
    ['2026-07-01T23:30Z', '2026-07-02'],
  ])('knows the London day at %s', (moment, day) => expect(londonDay(at(moment))).toBe(day))

  it.each([
    ['2026-11-21', '2026-W47'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('knows the week of %s', (day, week) => expect(isoWeek(day)).toBe(week))
})
