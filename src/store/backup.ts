import { createReadStream, promises } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Kysely, sql } from 'kysely'
import { type Db, isPostgres } from './dialect.js'
import { bringUpTo } from './migrate.js'
import type { Tables } from './tables.js'

const tables = [
  'conversation',
  'welcome',
  'tenant',
  'person',
  'channel_off',
  'snooze',
  'acknowledgement',
  'delta_cursor',
  'schedule',
  'schedule_run',
  'notice',
  'outbox',
  'attempt',
  'rate_bucket',
  'setting',
  'feedback',
  'sent_question',
  'campaign',
  'document_decision',
  'review_mark',
  'training_date',
  'training_record',
  'refused_attempt',
  'officer_log',
  'officer_log_head',
  'switch_state',
  'waiting_import',
  'asked_topic',
  'unanswered',
  'digest_issue',
  'digest_reader',
  'digest_choice',
] as const satisfies readonly (keyof Tables)[]

type Table = (typeof tables)[number]
type Row = Readonly<Record<string, unknown>>
type Line = { readonly format: 1; readonly version: number } | { readonly table: Table; readonly row: Row } | { readonly rows: number }

const numbered: readonly Table[] = [
  'person',
  'schedule_run',
  'notice',
  'outbox',
  'attempt',
  'campaign',
  'document_decision',
  'review_mark',
  'training_date',
]
const page = 1_000

// Pages need an order without ties: the columns of the key come first in every table.
const keyOf = (table: Table) => sql.raw(['feedback', 'training_record', 'digest_reader'].includes(table) ? '1, 2, 3' : '1, 2')

const pages = async function* (db: Kysely<Tables>, table: Table) {
  for (let offset = 0; ; offset += page) {
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} order by ${keyOf(table)} limit ${sql.lit(page)} offset ${sql.lit(offset)}`.execute(
        db,
      )
    yield rows
    if (rows.length < page) return
  }
}

/**
 * Writes everything to one file of lines, as one moment saw it, while the bot runs on. The same file restores into
 * either kind of database. Answers how many rows it holds.
 */
export async function backUp(db: Db, file: string): Promise<number> {
  const unfinished = `${file}.unfinished`
  const out = await promises.open(unfinished, 'w', 0o600)
  const say = (line: Line) => out.write(`${JSON.stringify(line)}\n`)
  try {
    const rows = await snapshot(db, say)
    await out.sync()
    await promises.rename(unfinished, file)
    return rows
  } finally {
    await out.close()
  }
}

const snapshot = (db: Db, say: (line: Line) => Promise<unknown>) => {
  const transaction = isPostgres(db) ? db.transaction().setIsolationLevel('repeatable read') : db.transaction()
  return transaction.execute(async (at) => {
    const { version } = await at
      .selectFrom('migration')
      .select(({ fn }) => fn.max('version').as('version'))
      .executeTakeFirstOrThrow()
    await say({ format: 1, version })
    let count = 0
    for (const table of tables)
      for await (const rows of pages(at, table))
        for (const row of rows) {
          await say({ table, row })
          count += 1
        }
    await say({ rows: count })
    return count
  })
}

const damaged = (file: string) => new Error(`${file} is not a whole backup, so nothing was restored. Use another copy.`)

const lineOf = (line: string, file: string): Line => {
  try {
    return JSON.parse(line) as Line
  } catch {
    throw damaged(file)
  }
}

const linesOf = async function* (file: string) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) yield lineOf(line, file)
}

const fill = async (db: Kysely<Tables>, file: string) => {
  let count = 0
  let promised: number | undefined
  for await (const line of linesOf(file)) {
    if ('rows' in line) promised = line.rows
    if (!('table' in line)) continue
    if (!tables.includes(line.table)) throw damaged(file)
    const { open: _worked, ...row } = line.row
    await db
      .insertInto(line.table)
      .values(row as never)
      .execute()
    count += 1
  }
  if (promised !== count) throw damaged(file)
  return count
}

const headOf = async (file: string) => {
  for await (const line of linesOf(file)) {
    if ('format' in line && line.format === 1) return line
    break
  }
  throw damaged(file)
}

const isEmpty = async (db: Db) => {
  const existing = await db.introspection.getTables()
  return existing.length === 0
}

/**
 * Fills an empty database, opened without tables, from a backup, and then brings it up to date. A damaged file or a
 * database that already holds something is refused and left as it was. Answers how many rows came back.
 */
export async function restore(db: Db, file: string, now: number): Promise<number> {
  if (!(await isEmpty(db)))
    throw new Error('There is already a database here. Set DATA_DIR to an empty folder, or DATABASE_URL to an empty PostgreSQL database.')
  const { version } = await headOf(file)
  return db.transaction().execute(async (transaction) => {
    await bringUpTo(transaction, now, version)
    const count = await fill(transaction, file)
    if (isPostgres(transaction))
      for (const table of numbered)
        await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(
          transaction,
        )
    await bringUpTo(transaction, now)
    return count
  })
}
