import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import { type Db, isPostgres } from './dialect.js'
import { refuseNetworkDrive } from './network-drive.js'
import { isPostgresAddress, openEmptyDatabase } from './open-database.js'
import { mounts } from './sqlite.js'
import { steps } from './steps.js'

/** How a database stands, seen without bringing its tables up to date. */
export interface DatabaseLook {
  readonly kind: 'built-in' | 'PostgreSQL'
  /** The version of its tables; 0 for one that is new. */
  readonly version: number
  /** The version that this program knows. */
  readonly known: number
}

const versionOf = async (db: Db) => {
  const table = isPostgres(db)
    ? sql<{ found: unknown }>`select to_regclass('migration') as found`
    : sql<{ found: unknown }>`select name as found from sqlite_master where name = 'migration'`
  const { rows } = await table.execute(db)
  if (!rows[0]?.found) return 0
  const { newest } = await db
    .selectFrom('migration')
    .select(({ fn }) => fn.max('version').as('newest'))
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

// a table that is made and taken back proves more than asking for the right to: also that the disk takes it
const tryWriting = async (db: Db) => {
  const transaction = await db.startTransaction().execute()
  try {
    await sql`create table preflight_trial (one integer)`.execute(transaction)
  } finally {
    await transaction.rollback().execute()
  }
}

const nearest = (dir: string): string => (existsSync(dir) ? dir : nearest(dirname(dir)))

// nothing is made here: files that belong to whoever looks would keep the bot itself out
const lookAtFolder = (dir: string) => {
  const there = nearest(resolve(dir))
  refuseNetworkDrive(there, mounts())
  accessSync(there, constants.W_OK | constants.X_OK)
}

/**
 * Looks at the database at a place: its version, and whether it can be written to. It changes nothing, and
 * makes no file where there is none yet. Throws what the database or the disk threw, also for a network drive.
 */
export async function lookAtDatabase(place: string): Promise<DatabaseLook> {
  const kind = isPostgresAddress(place) ? 'PostgreSQL' : 'built-in'
  if (kind === 'built-in' && !existsSync(join(place, 'before-you-post.sqlite'))) {
    lookAtFolder(place)
    return { kind, version: 0, known: steps.length }
  }
  const db = openEmptyDatabase(place)
  try {
    const version = await versionOf(db)
    await tryWriting(db)
    return { kind, version, known: steps.length }
  } finally {
    await db.destroy()
  }
}
