import { type Selectable, sql } from 'kysely'
import { type Db, isPostgres, present } from './dialect.js'
import { inOneTransaction } from './in-transaction.js'
import { beginning, faultAtEnd, faultOf, sealOf } from './log-chain.js'
import type { LogCheck, LoggedDeed, Moment, OfficerDeed, OfficerLogPort } from './ports.js'
import type { Tables } from './tables.js'

const logLock = 7_268_302
const page = 500

const deedOf = ({ before_json, after_json, previous_hash, ...row }: Selectable<Tables['officer_log']>): LoggedDeed => ({
  ...row,
  before: before_json,
  after: after_json,
  previousHash: previous_hash,
})

const newest = (db: Db) => db.selectFrom('officer_log').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()

/** Lets one writer at a time into the log until its transaction ends; SQLite has one writer at a time in any case. */
export async function oneWriter(transaction: Db): Promise<void> {
  if (isPostgres(transaction)) await sql`select pg_advisory_xact_lock(${sql.lit(logLock)})`.execute(transaction)
}

// without the lock two writers would follow the same row
const append = (db: Db, moment: Moment, deed: OfficerDeed) =>
  inOneTransaction(db, async (transaction) => {
    await oneWriter(transaction)
    const last = await newest(transaction)
    const { rows } = await sql<{ now: number }>`select ${present(moment)} as now`.execute(transaction)
    const unsealed = {
      id: (last?.id ?? 0) + 1,
      at: rows[0]?.now ?? 0,
      ...{ who: deed.who, what: deed.what, subject: deed.subject },
      before: JSON.stringify(deed.before ?? null),
      after: JSON.stringify(deed.after ?? null),
      previousHash: last?.hash ?? beginning,
    }
    const { before, after, previousHash, ...plain } = unsealed
    const row = { ...plain, before_json: before, after_json: after, previous_hash: previousHash, hash: sealOf(unsealed) }
    await transaction.insertInto('officer_log').values(row).execute()
    const head = { id: row.id, hash: row.hash }
    await transaction
      .insertInto('officer_log_head')
      .values({ one: 1, ...head })
      .onConflict((on) => on.column('one').doUpdateSet(head))
      .execute()
    return deedOf(row)
  })

const from = async (db: Db, id: number, count: number) => {
  const rows = db.selectFrom('officer_log').selectAll().where('id', '>=', id).orderBy('id').limit(count)
  return (await rows.execute()).map(deedOf)
}

const rowsOf = async function* (db: Db) {
  let next = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await from(db, next, page)
    yield* rows
    if (rows.length < page) return
    next = (rows.at(-1)?.id ?? next) + 1
  }
}

type Sealed = { readonly row: number; readonly hash: string } | undefined

const readAll = async (db: Db, sealed: Sealed): Promise<LogCheck> => {
  let last = { id: 0, hash: beginning }
  for await (const row of rowsOf(db)) {
    const found = faultOf(row, last, sealed)
    if (found) return { whole: false, ...found }
    last = { id: row.id, hash: row.hash }
  }
  if (sealed && sealed.row > last.id) return { whole: false, row: last.id + 1, fault: 'is missing' }
  const head = await db.selectFrom('officer_log_head').select(['id', 'hash']).executeTakeFirst()
  return faultAtEnd(last, head) ?? { whole: true, rows: last.id, hash: last.hash }
}

/**
 * Keeps what officers did, each row sealed with the hash of the one before. The tables refuse changes; whoever gets
 * round that is found by `verify`. Somebody who can write a whole new log with new seals is found only by a row and
 * hash that were noted elsewhere.
 */
export function createOfficerLog(db: Db, moment: Moment): OfficerLogPort {
  return {
    write: (deed) => append(db, moment, deed),
    last: async (count) => (await db.selectFrom('officer_log').selectAll().orderBy('id', 'desc').limit(count).execute()).map(deedOf),
    from: (id, count) => from(db, id, count),
    verify: (sealed) => inOneTransaction(db, (transaction) => readAll(transaction, sealed), { asOneMoment: true }),
  }
}
