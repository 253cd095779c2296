import { sql } from 'kysely'
import { type Db, present, whole } from './dialect.js'
import { tellTime } from './outbox/expand.js'
import type { Moment, SchedulePort } from './ports.js'

type Claim = Parameters<SchedulePort['claim']>[0]

const know = async (db: Db, moment: Moment, id: string, pattern: string) => {
  const now = await tellTime(db, moment)
  await db
    .insertInto('schedule')
    .values({ id, pattern, last_occurrence: now })
    .onConflict((on) => on.column('id').doUpdateSet({ pattern }))
    .execute()
  const { last_occurrence: last } = await db.selectFrom('schedule').select('last_occurrence').where('id', '=', id).executeTakeFirstOrThrow()
  return last
}

const claim = (db: Db, moment: Moment, { schedule, occurrence, period, owner, leaseMs }: Claim) =>
  db.transaction().execute(async (transaction) => {
    const lease = sql<number>`${present(moment)} + ${whole(leaseMs)}`
    const row = await transaction
      .insertInto('schedule_run')
      .values({ schedule, occurrence, period, owner, lease_until: lease, done_at: null })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst()
    const advance = transaction.updateTable('schedule').set({ last_occurrence: occurrence })
    await advance.where('id', '=', schedule).where('last_occurrence', '<', occurrence).execute()
    return row && { id: row.id, schedule, occurrence, period }
  })

const takeOver = (db: Db, moment: Moment, owner: string, leaseMs: number) => {
  const now = present(moment)
  return db
    .updateTable('schedule_run')
    .set({ owner, lease_until: sql<number>`${now} + ${whole(leaseMs)}` })
    .where('done_at', 'is', null)
    .where('lease_until', '<=', now)
    .returning(['id', 'schedule', 'occurrence', 'period'])
    .execute()
}

const finish = async (db: Db, moment: Moment, run: number, owner: string) => {
  const mine = db.updateTable('schedule_run').where('id', '=', run).where('owner', '=', owner).where('done_at', 'is', null)
  const { numUpdatedRows } = await mine.set({ done_at: present(moment) }).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Remembers schedules and who runs which occurrence; the unique keys let exactly one process have each. */
export function createScheduleBook(db: Db, moment: Moment): SchedulePort {
  return {
    know: (id, pattern) => know(db, moment, id, pattern),
    claim: (ask) => claim(db, moment, ask),
    takeOver: (owner, leaseMs) => takeOver(db, moment, owner, leaseMs),
    finish: (run, owner) => finish(db, moment, run, owner),
  }
}
