import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

type Step = readonly string[]

const steps: readonly Step[] = [
  [
    `create table conversation (conversation text primary key, person text not null, service_url text not null, tenant text not null,
      bot text not null, place text not null, seen_at integer not null) strict`,
    'create index conversation_person on conversation (person)',
    'create table welcome (conversation text primary key, welcomed_at integer not null) strict',
  ],
]

const applied = async (db: Kysely<Tables>) => {
  await sql`create table if not exists migration (version integer primary key, applied_at integer not null) strict`.execute(db)
  const newest = await db
    .selectFrom('migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  return newest?.version ?? 0
}

/** Runs the steps that this database has not seen yet, each in one transaction; a newer database is refused untouched. */
export async function migrate(db: Kysely<Tables>, now = Date.now()): Promise<void> {
  const done = await applied(db)
  if (done > steps.length)
    throw new Error(
      `This database was written by a newer version (${done}, known ${steps.length}). Start that version, or restore a backup.`,
    )
  for (const [index, step] of steps.entries()) {
    const version = index + 1
    if (version <= done) continue
    await db.transaction().execute(async (transaction) => {
      for (const statement of step) await sql.raw(statement).execute(transaction)
      await transaction.insertInto('migration').values({ version, applied_at: now }).execute()
    })
  }
}
