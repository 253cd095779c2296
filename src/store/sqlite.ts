import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Db } from './dialect.js'
import { refuseNetworkDrive } from './network-drive.js'
import type { Tables } from './tables.js'

/** What is mounted where, as the kernel tells it; empty where it does not. */
export const mounts = (): string => (existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '')

const prepared = (database: Database.Database) => {
  const known = new Map<string, Database.Statement>()
  return (text: string) => {
    const statement = known.get(text) ?? database.prepare(text === 'begin' ? 'begin immediate' : text)
    if (known.size < 500) known.set(text, statement)
    return statement
  }
}

/**
 * Opens the embedded database in a folder, or in memory. Every transaction begins as a writer, because one that
 * reads first and then writes is refused as soon as a second process has written in between.
 */
export function openSqlite(dir: string): Db {
  if (dir !== ':memory:') {
    mkdirSync(dir, { recursive: true })
    refuseNetworkDrive(dir, mounts())
  }
  const database = new Database(dir === ':memory:' ? dir : join(dir, 'before-you-post.sqlite'))
  database.pragma('busy_timeout = 10000')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const prepare = prepared(database)
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { close: () => database.close(), prepare } }) })
}
