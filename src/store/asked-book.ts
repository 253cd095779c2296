import { createHmac, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Db, whole } from './dialect.js'
import { deletedForGood } from './for-good.js'
import { inOneTransaction } from './in-transaction.js'
import type { AskedPort, MissedKind } from './ports.js'
import type { Tables } from './tables.js'

const enough = 5

const keyOf = async (db: Kysely<Tables>, month: string) =>
  (await db.selectFrom('month_key').select('key').where('month', '=', month).executeTakeFirst())?.key

// A new key would put the same person into another box, so a month whose key was lost begins its boxes anew.
const newKey = (db: Db, month: string) =>
  inOneTransaction(db, async (transaction) => {
    const row = transaction.insertInto('month_key').values({ month, key: randomBytes(32).toString('hex') })
    const { numInsertedOrUpdatedRows } = await row.onConflict((on) => on.doNothing()).executeTakeFirst()
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) await transaction.deleteFrom('asked_topic').where('month', '=', month).execute()
    return (await keyOf(transaction, month)) ?? ''
  })

const boxOf = (key: string, topic: string, person: string) =>
  (createHmac('sha256', Buffer.from(key, 'hex')).update(`${topic}\n${person}`).digest()[0] ?? 0) % 16

const asked = async (db: Db, topic: string, person: string, month: string) => {
  const key = (await keyOf(db, month)) ?? (await newKey(db, month))
  const boxes = 2 ** boxOf(key, topic, person)
  const held = await db.selectFrom('asked_topic').select('boxes').where('month', '=', month).where('topic', '=', topic).executeTakeFirst()
  // a box that is filled already needs no write, which would wait for the disk
  if (((held?.boxes ?? 0) & boxes) !== 0) return
  await db
    .insertInto('asked_topic')
    .values({ month, topic, boxes })
    .onConflict((on) => on.columns(['month', 'topic']).doUpdateSet({ boxes: sql<number>`asked_topic.boxes | ${whole(boxes)}` }))
    .execute()
}

const missed = async (db: Db, kind: MissedKind, day: string) => {
  await db
    .insertInto('unanswered')
    .values({ day, kind, times: 1 })
    .onConflict((on) => on.columns(['day', 'kind']).doUpdateSet({ times: sql<number>`unanswered.times + 1` }))
    .execute()
}

const filled = (boxes: number) => boxes.toString(2).replaceAll('0', '').length

const askedByFive = async (db: Db, month: string) => {
  const rows = await db.selectFrom('asked_topic').select(['topic', 'boxes']).where('month', '=', month).orderBy('topic').execute()
  const many = rows.map(({ topic, boxes }) => ({ topic, atLeast: filled(boxes) })).filter(({ atLeast }) => atLeast >= enough)
  return many.sort((one, other) => other.atLeast - one.atLeast).map(({ topic }) => topic)
}

/**
 * Counts people a topic and month without keeping who they were. Each falls into one of sixteen boxes, by HMAC-SHA-256
 * (RFC 2104) of topic and person under a random key of the month; only filled boxes are kept. Two people can share a
 * box and one person has one box only, so the filled boxes are never more than the people: linear counting (Whang and
 * others, ACM TODS 15(2), 1990), read as a lower bound. The key is deleted when its month ends, and is in no backup.
 */
export function createAskedBook(db: Db): AskedPort {
  return {
    asked: (topic, person, month) => asked(db, topic, person, month),
    missed: (kind, day) => missed(db, kind, day),
    askedByFive: (month) => askedByFive(db, month),
    missedBetween: (from, until) =>
      db
        .selectFrom('unanswered')
        .select(({ fn }) => ['kind', fn.sum<number>('times').as('times')])
        .where('day', '>=', from)
        .where('day', '<=', until)
        .groupBy('kind')
        .orderBy('kind')
        .execute()
        .then((rows) => rows.map(({ kind, times }) => ({ kind, times: Number(times) }))),
    forgetKeys: async (before) => {
      const old = db.deleteFrom('month_key').where('month', '<', before)
      return Number((await deletedForGood(db, () => old.executeTakeFirst())).numDeletedRows)
    },
  }
}
