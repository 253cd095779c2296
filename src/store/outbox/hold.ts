import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type Db, isPostgres, present, whole } from '../dialect.js'
import type { AttemptNote, Hold, Moment, NewDelivery, StateChange } from '../ports.js'
import type { Tables } from '../tables.js'
import { addDeliveries, tellTime } from './expand.js'

const evidence = (hold: Hold, note: AttemptNote, at: RawBuilder<number>) => ({
  outbox_id: hold.id,
  fence: hold.fence,
  at,
  op: note.op,
  outcome: note.outcome,
  http_status: note.status ?? null,
  code: note.code ?? null,
  request_id: note.requestId ?? null,
  retry_after_ms: note.retryAfterMs === undefined ? null : Math.round(note.retryAfterMs),
})

const held = (hold: Hold) => sql<boolean>`id = ${hold.id} and fence = ${hold.fence} and owner = ${hold.owner}`

// What is in doubt is settled before anything new is begun, or it would wait for the end of a long run.
const settleFirst = 1_000

const changing = (db: Db, hold: Hold, to: StateChange, now: RawBuilder<number>) =>
  db
    .updateTable('outbox')
    .set({
      state: to.state,
      lease_until: to.leaseMs === undefined ? 0 : sql<number>`${now} + ${whole(to.leaseMs)}`,
      due_at: sql<number>`${now} + ${whole(to.dueInMs ?? 0)}`,
      attempts: sql<number>`attempts + ${sql.lit(to.tried ? 1 : 0)}`,
      ...(to.status === undefined ? {} : { last_status: Math.round(to.status) }),
      ...(to.error === undefined ? {} : { last_error: to.error }),
      ...(to.remoteId === undefined ? {} : { remote_id: to.remoteId }),
      ...(to.submits ? { submit_at: now } : {}),
      ...(to.state === 'sent' ? { sent_at: now } : {}),
      ...(to.state === 'unknown' ? { priority: settleFirst } : {}),
    })
    .where(held(hold))
    .returning('id')

const wholeOrNull = (value: number | null) => (value === null ? sql`cast(null as bigint)` : whole(value))
const text = (value: string | null) => sql`cast(${value} as text)`

// One way to the server and back instead of four; the statement is a transaction of its own.
const writeAtOnce = async (db: Db, moment: Moment, hold: Hold, to: StateChange, note: AttemptNote) => {
  const now = present(moment)
  const { fence, op, outcome, http_status: status, code, request_id: requestId, retry_after_ms: ms } = evidence(hold, note, now)
  const { rows } = await sql`
    with changed as (${changing(db, hold, to, now)})
    insert into attempt (outbox_id, fence, at, op, outcome, http_status, code, request_id, retry_after_ms)
    select id, ${whole(fence)}, ${now}, ${text(op)}, ${text(outcome)}, ${wholeOrNull(status)}, ${text(code)}, ${text(requestId)}, ${wholeOrNull(ms)}
      from changed returning id`.execute(db)
  return rows.length > 0
}

/** Writes a new state and its evidence together; false, and nothing written, when somebody else holds the row. */
export const writeHeld = async (
  db: Db,
  moment: Moment,
  hold: Hold,
  to: StateChange,
  note?: AttemptNote,
  next?: NewDelivery,
): Promise<boolean> => {
  if (!isPostgres(db) || next) return writeTogether(db, moment, hold, to, note, next)
  if (note) return writeAtOnce(db, moment, hold, to, note)
  return (await changing(db, hold, to, present(moment)).execute()).length > 0
}

const writeTogether = (db: Db, moment: Moment, hold: Hold, to: StateChange, note?: AttemptNote, next?: NewDelivery): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const now = present(moment)
    if ((await changing(transaction, hold, to, now).execute()).length === 0) return false
    if (note)
      await transaction
        .insertInto('attempt')
        .values(evidence(hold, note, now))
        .execute()
    if (next) await addNext(transaction, moment, hold, next)
    return true
  })

const addNext = async (transaction: Transaction<Tables>, moment: Moment, hold: Hold, next: NewDelivery) => {
  const { notice_id: id, tenant } = await transaction
    .selectFrom('outbox')
    .select(['notice_id', 'tenant'])
    .where('id', '=', hold.id)
    .executeTakeFirstOrThrow()
  await addDeliveries(transaction, { id, tenant }, [next], await tellTime(transaction, moment))
}

/** Moves the fence on, so that a holder which has been frozen past its lease writes nothing when it wakes. */
export const nobodyHolds = { owner: '', lease_until: 0, fence: sql<number>`fence + 1` }

/**
 * Why a delivery is no longer wanted: its notice was called off; or its person has acknowledged, asked to wait, turned
 * this channel off, or left.
 */
export const unwanted = (now: RawBuilder<number>): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from notice n where n.id = outbox.notice_id and n.cancelled_at is not null)
  or exists (select 1 from acknowledgement a join notice n on n.id = outbox.notice_id
              where a.person_id = outbox.person_id and a.version = n.version and n.version <> '')
  or exists (select 1 from snooze s join notice n on n.id = outbox.notice_id
              where s.person_id = outbox.person_id and s.version = n.version and n.version <> '' and s.until > ${now})
  or exists (select 1 from channel_off c where c.person_id = outbox.person_id and c.channel = outbox.channel)
  or exists (select 1 from person p where p.id = outbox.person_id and p.active = 0))`

/** Cancels a held row that is no longer wanted; a row in flight is left until its outcome is known. */
export const withdraw = async (db: Db, moment: Moment, hold: Hold): Promise<boolean> => {
  // Asked first, because reading waits for nobody, and hardly ever is there anything to write.
  if (
    !(await db
      .selectFrom('outbox')
      .select('id')
      .where('id', '=', hold.id)
      .where(unwanted(present(moment)))
      .executeTakeFirst())
  )
    return false
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'cancelled', lease_until: 0 })
    .where(held(hold))
    .where('state', 'in', ['pending', 'drafting', 'drafted'])
    .where(unwanted(present(moment)))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
