import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Moment } from './ports.js'
import type { Tables } from './tables.js'

/** The database as the rest of this room uses it. */
export type Db = Kysely<Tables>

/** Whether statements must be PostgreSQL's; the few places where the two databases differ ask here. */
export const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** A whole number as a parameter whose type both databases agree on, also inside a sum. */
export const whole = (value: number): RawBuilder<number> => sql<number>`cast(${Math.round(value)} as bigint)`

/** The present as a part of a statement: this machine's clock, or the database's when several machines share one. */
export const present = (moment: Moment): RawBuilder<number> =>
  moment === 'database' ? sql<number>`cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)` : whole(moment())

/** The larger of two values, which each database calls by another name. */
export const larger = (db: Db, one: RawBuilder<number>, other: RawBuilder<number>): RawBuilder<number> =>
  isPostgres(db) ? sql<number>`greatest(${one}, ${other})` : sql<number>`max(${one}, ${other})`
