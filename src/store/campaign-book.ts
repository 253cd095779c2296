import { type Selectable, sql } from 'kysely'
import { type Db, present } from './dialect.js'
import type { Campaign, CampaignPort, CampaignStates, Moment, NewCampaign, OutboxState } from './ports.js'
import type { Tables } from './tables.js'

const kindOf = (id: number) => `read-${id}`

const campaignOf = (row: Selectable<Tables['campaign']>): Campaign => ({
  id: row.id,
  council: row.council,
  document: row.document,
  version: row.version,
  audience: row.audience,
  because: row.because,
  tone: row.tone,
  whatChanged: JSON.parse(row.what_changed),
  decidedOn: row.decided_on ?? undefined,
  askedOn: row.asked_on,
  startedBy: row.started_by,
  startedAt: row.started_at,
  cancelledAt: row.cancelled_at ?? undefined,
})

const start = async (db: Db, moment: Moment, campaign: NewCampaign) => {
  const { council, document, version, because, askedOn } = campaign
  await db
    .insertInto('campaign')
    .values({
      ...{ council, document, version, because, audience: campaign.audience, tone: campaign.tone },
      what_changed: JSON.stringify(campaign.whatChanged),
      decided_on: campaign.decidedOn ?? null,
      asked_on: askedOn,
      started_by: campaign.startedBy,
      started_at: present(moment),
      cancelled_at: null,
    })
    .onConflict((on) => on.columns(['council', 'document', 'version', 'because', 'asked_on']).doNothing())
    .execute()
  const same = db.selectFrom('campaign').selectAll().where('council', '=', council).where('document', '=', document)
  const row = same.where('version', '=', version).where('because', '=', because).where('asked_on', '=', askedOn)
  return campaignOf(await row.executeTakeFirstOrThrow())
}

const cancel = (db: Db, moment: Moment, id: number) =>
  db.transaction().execute(async (transaction) => {
    const now = present(moment)
    const standing = transaction.updateTable('campaign').where('id', '=', id).where('cancelled_at', 'is', null)
    const { numUpdatedRows } = await standing.set({ cancelled_at: now }).executeTakeFirst()
    const notices = transaction.updateTable('notice').where('kind', '=', kindOf(id)).where('cancelled_at', 'is', null)
    await notices.set({ cancelled_at: now }).execute()
    return numUpdatedRows > 0n
  })

// the last part of a notice's key, in which a bar and a per cent sign stand escaped
const stageOf = (key: string) => decodeURIComponent(key.slice(key.lastIndexOf('|') + 1))

const callOffStages = async (db: Db, moment: Moment, kind: string, keep: string | undefined) => {
  const notices = await db.selectFrom('notice').select(['id', 'key']).where('kind', '=', kind).where('cancelled_at', 'is', null).execute()
  const old = notices.filter(({ key }) => stageOf(key) !== keep).map(({ id }) => id)
  if (old.length > 0)
    await db
      .updateTable('notice')
      .set({ cancelled_at: present(moment) })
      .where('id', 'in', old)
      .execute()
}

const reached = async (db: Db, kind: string) => {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('notice', 'notice.id', 'outbox.notice_id')
    .select('outbox.person_id')
    .distinct()
    .where('notice.kind', '=', kind)
    .where('outbox.state', 'in', ['sent', 'submitting', 'unknown', 'held'])
    .execute()
  return rows.map(({ person_id: person }) => person)
}

const askedBefore = async (db: Db, id: number) => {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('notice', 'notice.id', 'outbox.notice_id')
    .select(['notice.key', 'outbox.person_id'])
    .where('notice.kind', '=', kindOf(id))
    .where('outbox.step', '=', 0)
    .execute()
  return rows.map(({ key, person_id: person }) => ({ stage: stageOf(key), person }))
}

const states = async (db: Db, id: number, versionKey: string): Promise<CampaignStates> => {
  const kind = kindOf(id)
  const notices = await db.selectFrom('notice').select('id').where('kind', '=', kind).orderBy('id').execute()
  const { rows } = await sql<{ state: OutboxState | 'acknowledged'; people: number }>`
    with staged as (select o.person_id, o.state,
           row_number() over (partition by o.person_id order by o.notice_id desc, o.step desc) as place
         from outbox o join notice n on n.id = o.notice_id where n.kind = ${kind}),
         latest as (select person_id, state from staged where place = 1)
    select case when exists (select 1 from acknowledgement a where a.person_id = latest.person_id and a.version = ${versionKey})
                then 'acknowledged' else latest.state end as state, count(*) as people from latest group by 1`.execute(db)
  const { rows: counted } = await sql<{ people: number }>`
    select count(distinct o.person_id) as people from outbox o join notice n on n.id = o.notice_id where n.kind = ${kind}`.execute(db)
  return {
    people: counted[0]?.people ?? 0,
    states: Object.fromEntries(rows.map(({ state, people }) => [state, people])),
    notices: notices.map((notice) => notice.id),
  }
}

/** Keeps who is asked to read which version, and tells what became of each asking. A notice of a campaign is of the kind `read-<its id>`. */
export function createCampaignBook(db: Db, moment: Moment): CampaignPort {
  const of = (council: string) => db.selectFrom('campaign').selectAll().where('council', '=', council)
  return {
    start: (campaign) => start(db, moment, campaign),
    find: async (id) => {
      const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst()
      return row && campaignOf(row)
    },
    all: async (council) => (await of(council).orderBy('id', 'desc').execute()).map(campaignOf),
    running: async (council) => (await of(council).where('cancelled_at', 'is', null).orderBy('id').execute()).map(campaignOf),
    cancel: (id) => cancel(db, moment, id),
    callOffStages: (kind, keep) => callOffStages(db, moment, kind, keep),
    reached: (kind) => reached(db, kind),
    askedBefore: (id) => askedBefore(db, id),
    states: (id, versionKey) => states(db, id, versionKey),
  }
}
