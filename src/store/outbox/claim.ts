import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type Db, isPostgres, present, whole } from '../dialect.js'
import type { ClaimedDelivery, Moment, OutboxPort, OutboxState } from '../ports.js'
import type { Tables } from '../tables.js'

type Ask = Parameters<OutboxPort['claim']>[0]

interface Row {
  id: number
  key: string
  key_uuid: string
  tenant: string
  notice_id: number
  person_id: number
  directory_id: string
  address: string
  channel: ClaimedDelivery['channel']
  step: number
  payload_json: string
  fallback_json: string
  found: OutboxState
  fence: number
  owner: string
  attempts: number
  created_at: number
  submit_at: number | null
  expires_at: number
  remote_id: string | null
  last_status: number | null
  now: number
}

const claimedOf = (row: Row): ClaimedDelivery => ({
  id: row.id,
  key: row.key,
  keyUuid: row.key_uuid,
  tenant: row.tenant,
  notice: row.notice_id,
  person: row.person_id,
  directoryId: row.directory_id,
  address: row.address,
  channel: row.channel,
  step: row.step,
  payload: row.payload_json,
  fallback: row.fallback_json,
  found: row.found,
  fence: row.fence,
  owner: row.owner,
  attempts: row.attempts,
  createdAt: row.created_at,
  submitAt: row.submit_at,
  expiresAt: row.expires_at,
  remoteId: row.remote_id,
  lastStatus: row.last_status,
  claimedAt: row.now,
})

const urgent = sql`and (o.priority > 0 or o.state in ('submitting','unknown'))`

const due = ({ channels, limit, onlyUrgent = false }: Ask, now: RawBuilder<number>, lock: RawBuilder<unknown>) => sql`
  select o.id, o.state as found, ${now} as now from outbox o
   where o.open = 1 and o.channel in (${sql.join(channels)})
     and ((o.state in ('pending','drafted','unknown') and o.due_at <= ${now} and o.lease_until <= ${now})
       or (o.state in ('drafting','submitting') and o.lease_until <= ${now}))
     and not exists (select 1 from tenant t where t.id = o.tenant and t.paused_until > ${now})
     and not exists (select 1 from switch_state s where s.name = 'pause-sending' and s.is_on = 1) ${onlyUrgent ? urgent : sql``}
   order by o.priority desc, o.due_at, o.id limit ${sql.lit(limit)} ${lock}`

const taken = ({ owner, leaseMs }: Ask, now: RawBuilder<number>) => sql`
  owner = ${owner}, lease_until = ${now} + ${whole(leaseMs)}, fence = fence + 1,
  state = case state when 'pending' then 'drafting' else state end`

const columns = sql`o.id, o.key, o.key_uuid, o.tenant, o.notice_id, o.person_id, p.directory_id, p.address, o.channel, o.step,
  o.payload_json, o.fallback_json, o.fence, o.owner, o.attempts, o.created_at, o.submit_at, o.expires_at, o.remote_id, o.last_status`

const onPostgres = async (db: Db, ask: Ask, now: RawBuilder<number>) => {
  const { rows } = await sql<Row>`
    with c as (${due(ask, now, sql`for update of o skip locked`)}),
         o as (update outbox set ${taken(ask, now)} from c where outbox.id = c.id returning outbox.*, c.found, c.now)
    select ${columns}, o.found, o.now from o join person p on p.id = o.person_id order by o.id`.execute(db)
  return rows
}

const onSqlite = (db: Db, ask: Ask, now: RawBuilder<number>) =>
  db.transaction().execute(async (transaction: Transaction<Tables>) => {
    const { rows: candidates } = await sql<Pick<Row, 'id' | 'found' | 'now'>>`${due(ask, now, sql``)}`.execute(transaction)
    const rows: Row[] = []
    for (const { id, found, now: claimedAt } of candidates) {
      await sql`update outbox set ${taken(ask, now)} where id = ${id}`.execute(transaction)
      const one = await sql<Row>`select ${columns} from outbox o join person p on p.id = o.person_id where o.id = ${id}`.execute(
        transaction,
      )
      rows.push(...one.rows.map((row) => ({ ...row, found, now: claimedAt })))
    }
    return rows
  })

/** Takes rows for a worker; two workers never get the same row while its lease lasts. */
export async function claim(db: Db, moment: Moment, ask: Ask): Promise<readonly ClaimedDelivery[]> {
  const now = present(moment)
  return (await (isPostgres(db) ? onPostgres(db, ask, now) : onSqlite(db, ask, now))).map(claimedOf)
}
