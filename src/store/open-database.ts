import type { Db } from './dialect.js'
import { migrate } from './migrate.js'
import { openPostgres } from './postgres.js'
import { openSqlite } from './sqlite.js'

export type { Db } from './dialect.js'

/** Whether a place is the address of a PostgreSQL database and not a folder. */
export const isPostgresAddress = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

/** Opens a database as it is, without making tables, so that a backup can be restored into it. */
export const openEmptyDatabase = (place: string): Db => (isPostgresAddress(place) ? openPostgres({ url: place }) : openSqlite(place))

/**
 * Opens a database and brings its tables up to date: a folder means the embedded one, `:memory:` one for a test,
 * and an address that begins with `postgres://` means PostgreSQL, for when several machines share the work.
 */
export async function openDatabase(place: string, now: () => number = Date.now): Promise<Db> {
  const db = openEmptyDatabase(place)
  try {
    await migrate(db, now())
  } catch (error) {
    await db.destroy()
    throw error
  }
  return db
}
