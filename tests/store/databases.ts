import { randomBytes } from 'node:crypto'
import { type Db, openDatabase, openEmptyDatabase } from '../../src/store/index.js'
import { type Postgres, startPostgres } from './postgres.js'

/** One kind of database for the conformance suite. */
export interface Kind {
  readonly name: string
  /** Opens a new, empty database with its tables. */
  open(): Promise<Db>
  /** Opens a new database without any tables. */
  openEmpty(): Promise<Db>
  /** Closes what was opened since the last rest, so that connections do not run out. */
  rest(): Promise<void>
  close(): Promise<void>
}

const kind = (name: string, newPlace: () => string, stop: () => void): Kind => {
  const opened: Db[] = []
  const keep = (db: Db) => {
    opened.push(db)
    return db
  }
  const rest = async () => {
    await Promise.all(opened.splice(0).map((db) => db.destroy()))
  }
  return {
    name,
    open: async () => keep(await openDatabase(newPlace())),
    openEmpty: async () => keep(openEmptyDatabase(newPlace())),
    rest,
    close: async () => {
      await rest()
      stop()
    },
  }
}

const postgres = (server: Postgres): Kind =>
  kind(
    'PostgreSQL',
    () => server.database(`t${randomBytes(6).toString('hex')}`),
    () => server.stop(),
  )

/** Opens one of the two kinds; PostgreSQL answers undefined, after saying so loudly, where it is not installed. */
export async function kindOf(name: 'SQLite' | 'PostgreSQL'): Promise<Kind | undefined> {
  if (name === 'SQLite')
    return kind(
      'SQLite',
      () => ':memory:',
      () => undefined,
    )
  const server = await startPostgres()
  return server && postgres(server)
}
