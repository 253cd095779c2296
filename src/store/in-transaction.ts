import type { Kysely } from 'kysely'
import { isPostgres } from './dialect.js'
import type { Tables } from './tables.js'

/**
 * Runs work in a transaction: in the one that is open already, where a book is opened on it, or else in its own.
 * `asOneMoment` shows a long reading the data of one moment.
 */
export function inOneTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
  { asOneMoment = false } = {},
): Promise<Result> {
  if (db.isTransaction) return work(db)
  const own = asOneMoment && isPostgres(db) ? db.transaction().setIsolationLevel('repeatable read') : db.transaction()
  return own.execute(work)
}
