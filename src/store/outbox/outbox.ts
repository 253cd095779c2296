import { sql } from 'kysely'
import { type Db, present } from '../dialect.js'
import type { Channel, Moment, OutboxPort, OutboxState, SettledDraft } from '../ports.js'
import { claim } from './claim.js'
import { nobodyHolds, unwanted, withdraw, writeHeld } from './hold.js'

interface DraftRow {
  key_uuid: string
  state: OutboxState
  remote_id: string | null
}

const settledOf = (row: DraftRow): SettledDraft => ({ keyUuid: row.key_uuid, state: row.state, remoteId: row.remote_id })

const retire = async (db: Db, moment: Moment) => {
  const now = present(moment)
  const free = () =>
    db.updateTable('outbox').where('open', '=', 1).where('state', 'in', ['pending', 'drafted']).where('lease_until', '<=', now)
  const cancelled = await free()
    .set({ state: 'cancelled', ...nobodyHolds })
    .where(unwanted(now))
    .returning(['key_uuid', 'state', 'remote_id'])
    .execute()
  const expired = await free()
    .set({ state: 'expired', ...nobodyHolds })
    .where('expires_at', '<=', now)
    .returning(['key_uuid', 'state', 'remote_id'])
    .execute()
  return [...cancelled, ...expired].filter(({ remote_id: id }) => id !== null).map(settledOf)
}

const settled = async (db: Db, keyUuids: readonly string[]) => {
  if (keyUuids.length === 0) return []
  const rows = await db
    .selectFrom('outbox')
    .select(['key_uuid', 'state', 'remote_id'])
    .where('key_uuid', 'in', keyUuids)
    .where('state', 'in', ['sent', 'cancelled', 'expired', 'dead'])
    .execute()
  return rows.map(settledOf)
}

const nextDue = async (db: Db, moment: Moment, channels: readonly Channel[]) => {
  const { rows } = await sql<{ wait: number | null }>`
    select min(case when state in ('drafting','submitting') or lease_until > due_at then lease_until else due_at end) - ${present(moment)} as wait
      from outbox where open = 1 and channel in (${sql.join(channels)})`.execute(db)
  const wait = rows[0]?.wait
  return wait === null || wait === undefined ? undefined : Math.max(0, wait)
}

/** The outbox on either database. `moment` decides whose clock the leases go by. */
export function createOutbox(db: Db, moment: Moment): OutboxPort {
  return {
    claim: (ask) => claim(db, moment, ask),
    write: (hold, change, note) => writeHeld(db, moment, hold, change, note),
    replace: (hold, change, next, note) => writeHeld(db, moment, hold, change, note, next),
    withdraw: (hold) => withdraw(db, moment, hold),
    retire: () => retire(db, moment),
    settled: (keyUuids) => settled(db, keyUuids),
    nextDue: (channels) => nextDue(db, moment, channels),
  }
}
