import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from './dialect.js'
import type { Tables } from './tables.js'

const bigint = 20

/** How a connection to PostgreSQL is opened. */
export interface PostgresPlace {
  readonly url: string
  readonly connections?: number
}

/** Opens PostgreSQL; whole numbers of 64 bits come back as numbers, which is exact for times and counts. */
export function openPostgres({ url, connections = 10 }: PostgresPlace): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === bigint ? Number : format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text'),
    },
  })
  // A connection that breaks (the database was restarted) ends the whole process unless somebody listens, whether it
  // is idle (the pool's listener) or handed out and between two statements (its own). The next statement opens a new one.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
