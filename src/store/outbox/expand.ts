import { sql, type Transaction } from 'kysely'
import { type Db, isPostgres, present } from '../dialect.js'
import type { ExpandPort, Moment, NewDelivery, NewNotice } from '../ports.js'
import type { Tables } from '../tables.js'

const block = 100
const crowd = 500

// Its age counts from the day it is due: what waits for Monday is not old on Monday.
const rowOf = (notice: number, tenant: string, now: number) => (delivery: NewDelivery) => ({
  key: delivery.key,
  key_uuid: delivery.keyUuid,
  tenant,
  notice_id: notice,
  person_id: delivery.person,
  channel: delivery.channel,
  step: delivery.step,
  payload_json: delivery.payload,
  payload_sha256: delivery.payloadSha256,
  fallback_json: delivery.fallback,
  state: 'pending' as const,
  priority: delivery.priority,
  created_at: Math.max(now, Math.round(delivery.dueAt)),
  due_at: Math.round(delivery.dueAt),
  expires_at: Math.round(delivery.expiresAt),
})

/** Adds deliveries that are not there yet: one a key, and one a person and step, so that a repetition adds nothing. */
export async function addDeliveries(
  transaction: Transaction<Tables>,
  notice: { readonly id: number; readonly tenant: string },
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<number> {
  let added = 0n
  for (let from = 0; from < deliveries.length; from += block) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('outbox')
      .values(deliveries.slice(from, from + block).map(rowOf(notice.id, notice.tenant, now)))
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    added += numInsertedOrUpdatedRows ?? 0n
  }
  return Number(added)
}

/** The present as a number, asked once for a transaction. */
export async function tellTime(db: Db, moment: Moment): Promise<number> {
  if (moment !== 'database') return Math.round(moment())
  const { rows } = await sql<{ now: number }>`select ${present(moment)} as now`.execute(db)
  return rows[0]?.now ?? 0
}

// PostgreSQL plans by what it counted last. Told of a crowd, it takes rows from the front of the queue; left to find
// out by itself, it sorts the whole queue for every claim (980 rows a second instead of 8,600, of 10,000).
const recount = async (db: Db, added: number) => {
  if (added >= crowd && isPostgres(db)) await sql`analyze outbox`.execute(db)
}

/** Writes a notice and its deliveries in one transaction. */
export function createExpansion(db: Db, moment: Moment): ExpandPort {
  const noticeOf = async (transaction: Transaction<Tables>, notice: NewNotice, now: number) => {
    await transaction
      .insertInto('notice')
      .values({ ...notice, created_at: now })
      .onConflict((on) => on.column('key').doNothing())
      .execute()
    const { id } = await transaction.selectFrom('notice').select('id').where('key', '=', notice.key).executeTakeFirstOrThrow()
    return id
  }
  return {
    expand: async (notice, deliveries) => {
      const written = await db.transaction().execute(async (transaction) => {
        const now = await tellTime(transaction, moment)
        const id = await noticeOf(transaction, notice, now)
        const added = await addDeliveries(transaction, { id, tenant: notice.tenant }, deliveries, now)
        const recipients = transaction
          .selectFrom('outbox')
          .select(({ fn }) => fn.count<number>('person_id').distinct().as('people'))
          .where('notice_id', '=', id)
        await transaction.updateTable('notice').set({ recipients }).where('id', '=', id).execute()
        return { notice: id, added }
      })
      await recount(db, written.added)
      return written
    },
  }
}
