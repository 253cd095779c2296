import { sql } from 'kysely'
import { type Db, isPostgres, larger, present, whole } from '../dialect.js'
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
  const now = present(moment)
  const { rows } = await sql<{ token: number; brake: number }>`
    select tat - ${whole(burstMs)} - ${now} as token, paused_until - ${now} as brake from rate_bucket where key = ${key}`.execute(db)
  return rows[0]
}

// No grant reserves further ahead than one interval. A row that does was written before the clock was set back.
const bringBack = async (db: Db, moment: Moment, { key, intervalMs, burstMs }: Bucket) => {
  const furthest = sql<number>`${present(moment)} + ${whole(burstMs + intervalMs)}`
  await db.updateTable('rate_bucket').set({ tat: furthest }).where('key', '=', key).where('tat', '>', furthest).execute()
}

const ask = async (db: Db, moment: Moment, bucket: Bucket) => {
  if (await spend(db, moment, bucket)) return 0
  const left = await waitFor(db, moment, bucket)
  if (!left) {
    await know(db, bucket.key)
    return (await spend(db, moment, bucket)) ? 0 : 1
  }
  if (left.token > bucket.intervalMs) await bringBack(db, moment, bucket)
  return Math.max(1, Math.min(left.token, bucket.intervalMs), left.brake)
}

// The clock is read by whoever holds the row. Read before the wait for it, it is stale by that wait, and the next token
// comes too soon. PostgreSQL reads its own clock again when it has waited; SQLite is locked first.
const take = (db: Db, moment: Moment, bucket: Bucket) =>
  isPostgres(db) ? ask(db, moment, bucket) : db.transaction().execute((transaction) => ask(transaction, moment, bucket))

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
