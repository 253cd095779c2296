import { sql, type Transaction } from 'kysely'
import { type Db, isPostgres } from './dialect.js'
import { postgresWords, sqliteWords, steps } from './steps.js'
import type { Tables } from './tables.js'

const migrationLock = 7_268_301

const applied = async (transaction: Transaction<Tables>) => {
  await sql`create table if not exists migration (version integer primary key, applied_at bigint not null)`.execute(transaction)
  const newest = await transaction
    .selectFrom('migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  return newest?.version ?? 0
}

const refuseNewer = (done: number) => {
  if (done > steps.length)
    throw new Error(
      `This database was written by a newer version (${done}, known ${steps.length}). Start that version, or restore a backup.`,
    )
}

/** Runs, inside a transaction of the caller, the steps that this database has not seen, up to a version. */
export async function bringUpTo(transaction: Transaction<Tables>, now: number, upTo = steps.length): Promise<void> {
  const words = isPostgres(transaction) ? postgresWords : sqliteWords
  const done = await applied(transaction)
  refuseNewer(done)
  for (const [index, step] of steps.slice(0, upTo).entries()) {
    if (index < done) continue
    for (const statement of step(words)) await sql.raw(statement).execute(transaction)
    await transaction
      .insertInto('migration')
      .values({ version: index + 1, applied_at: now })
      .execute()
  }
}

/**
 * Brings the tables up to date in one transaction under a lock, so that several starts at once are safe and a failed
 * step leaves nothing behind. A database that is newer than this program is refused untouched.
 */
export async function migrate(db: Db, now: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (isPostgres(db)) await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction)
    await bringUpTo(transaction, now)
  })
}
