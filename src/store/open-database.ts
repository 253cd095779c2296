import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

/** The database as the rest of this room uses it. */
export type Db = Kysely<Tables>

/** Opens the embedded database in a folder, or in memory for tests, and brings its tables up to date. */
export async function openDatabase(dir: string | ':memory:'): Promise<Db> {
  if (dir !== ':memory:') mkdirSync(dir, { recursive: true })
  const database = new Database(dir === ':memory:' ? dir : join(dir, 'before-you-post.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('busy_timeout = 10000')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  await migrate(db)
  return db
}
