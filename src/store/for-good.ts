import { sql } from 'kysely'
import { type Db, isPostgres } from './dialect.js'

/** Deletes so that SQLite's file and its log hold no trace of the words; PostgreSQL clears its own pages with its vacuum. */
export async function deletedForGood<Result>(db: Db, deletion: () => Promise<Result>): Promise<Result> {
  if (isPostgres(db)) return deletion()
  await sql`pragma secure_delete = on`.execute(db)
  const result = await deletion()
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return result
}
