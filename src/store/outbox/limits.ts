import { sql } from 'kysely'
import { type Db, larger, present, whole } from '../dialect.js'
import type { Bucket, LimitPort, Moment } from '../ports.js'

const know = async (db: Db, key: string) => {
  await db
    .insertInto('rate_bucket')
    .values({ key })
    .onConflict((on) => on.doNothing())
    .execute()
}

const spend = async (db: Db, moment: Moment, { key, intervalMs, burstMs }: Bucket) => {
  const now = present(moment)
  const { numUpdatedRows } = await db
    .updateTable('rate_bucket')
    .set({ tat: sql<number>`${larger(db, sql`tat`, now)} + ${whole(intervalMs)}` })
    .where('key', '=', key)
    .where('tat', '<=', sql<number>`${now} + ${whole(burstMs)}`)
    .where('paused_until', '<=', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const waitFor = async (db: Db, moment: Moment, { key, burstMs }: Bucket) => {
  const soonest = larger(db, sql`tat - ${whole(burstMs)}`, sql`paused_until`)
  const { rows } = await sql<{ wait: number }>`select ${soonest} - ${present(moment)} as wait from rate_bucket where key = ${key}`.execute(
    db,
  )
  return rows[0]?.wait
}

const take = async (db: Db, moment: Moment, bucket: Bucket) => {
  if (await spend(db, moment, bucket)) return 0
  const left = await waitFor(db, moment, bucket)
  if (left !== undefined) return Math.max(1, left)
  await know(db, bucket.key)
  return (await spend(db, moment, bucket)) ? 0 : 1
}

const braked = async (db: Db, moment: Moment, key: string) => {
  const { rows } = await sql<{
    left: number
  }>`select paused_until - ${present(moment)} as left from rate_bucket where key = ${key}`.execute(db)
  return Math.max(0, rows[0]?.left ?? 0)
}

const brake = async (db: Db, moment: Moment, key: string, forMs: number) => {
  await know(db, key)
  const until = sql<number>`${present(moment)} + ${whole(forMs)}`
  await db
    .updateTable('rate_bucket')
    .set({ paused_until: larger(db, sql`paused_until`, until) })
    .where('key', '=', key)
    .execute()
}

const pauseTenant = async (db: Db, moment: Moment, tenant: string, forMs: number) => {
  const until = sql<number>`${present(moment)} + ${whole(forMs)}`
  await db
    .insertInto('tenant')
    .values({ id: tenant, paused_until: until })
    .onConflict((on) => on.column('id').doUpdateSet({ paused_until: until }))
    .execute()
}

/**
 * Limits as one row each (the generic cell rate algorithm, ITU-T I.371): no window at whose edge twice the limit
 * could pass, and the same row carries the brake.
 */
export function createLimits(db: Db, moment: Moment): LimitPort {
  return {
    take: (bucket) => take(db, moment, bucket),
    braked: (key) => braked(db, moment, key),
    brake: (key, forMs) => brake(db, moment, key, forMs),
    pauseTenant: (tenant, forMs) => pauseTenant(db, moment, tenant, forMs),
  }
}
