import { sql, type Transaction } from 'kysely'
import type { Db } from './dialect.js'
import { tellTime } from './outbox/expand.js'
import type { KnownPerson, Moment } from './ports.js'
import type { Tables } from './tables.js'

type Audience = KnownPerson['audience']

interface Group {
  readonly tenant: string
  readonly audience: Audience
  readonly now: number
}

const block = 500

const blocks = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / block) }, (_, n) => all.slice(n * block, (n + 1) * block))

const enter = async (transaction: Transaction<Tables>, { audience, now }: Group, people: readonly KnownPerson[]) => {
  const officer = audience === 'officer' ? 1 : 0
  const fresh = { audience, officer, active: 1, joined_at: now, left_at: null }
  // somebody who is here already as a Member or staff stays that, and becomes an officer as well
  const kept = sql<string>`case when person.active = 1 then person.audience else excluded.audience end`
  const rows = people.map(({ tenant, directoryId, address }) => ({ ...fresh, tenant, directory_id: directoryId, address }))
  for (const some of blocks(rows))
    await transaction
      .insertInto('person')
      .values(some)
      .onConflict((on) =>
        on.columns(['tenant', 'directory_id']).doUpdateSet(({ ref }) => ({
          address: ref('excluded.address'),
          active: 1,
          left_at: null,
          ...(officer === 1 ? { audience: kept, officer } : { audience }),
        })),
      )
      .execute()
}

// who becomes a Member or staff has joined today, also as an officer of long standing
const comeBack = async (transaction: Transaction<Tables>, { tenant, audience, now }: Group, ids: readonly string[]) => {
  for (const some of blocks(ids)) {
    const back = transaction.updateTable('person').where('tenant', '=', tenant).where('directory_id', 'in', some)
    const who = audience === 'officer' ? back.where('active', '=', 0) : back
    await who.set({ joined_at: now }).execute()
  }
}

const leave = async (transaction: Transaction<Tables>, { tenant, audience, now }: Group, ids: readonly string[]) => {
  for (const some of blocks(ids)) {
    const leavers = () => transaction.updateTable('person').where('tenant', '=', tenant).where('directory_id', 'in', some)
    if (audience === 'officer') await leavers().set({ officer: 0 }).execute()
    else await leavers().where('officer', '=', 1).set({ audience: 'officer' }).execute()
    const gone = audience === 'officer' ? leavers().where('audience', '=', 'officer') : leavers().where('officer', '=', 0)
    await gone.set({ active: 0, left_at: now }).execute()
  }
}

const hereIn = (transaction: Transaction<Tables>, tenant: string, audience: Audience) => {
  const here = transaction.selectFrom('person').select(['directory_id', 'address']).where('tenant', '=', tenant).where('active', '=', 1)
  return (audience === 'officer' ? here.where('officer', '=', 1) : here.where('audience', '=', audience)).execute()
}

/** Makes the known people of a group equal to the directory's, in one transaction; leavers of every group are closed. */
export const syncPeople = (db: Db, moment: Moment, tenant: string, audience: Audience, told: readonly KnownPerson[]) =>
  db.transaction().execute(async (transaction) => {
    const group = { tenant, audience, now: await tellTime(transaction, moment) }
    const members = audience === 'staff' ? await hereIn(transaction, tenant, 'member') : []
    const isMember = new Set(members.map((row) => row.directory_id))
    const people = told.filter((person) => !isMember.has(person.directoryId))
    const here = await hereIn(transaction, tenant, audience)
    const before = new Map(here.map((row) => [row.directory_id, row.address]))
    const after = new Set(people.map((person) => person.directoryId))
    const joined = people.filter((person) => !before.has(person.directoryId)).map((person) => person.directoryId)
    const left = [...before.keys()].filter((id) => !after.has(id))
    await comeBack(transaction, group, joined)
    await enter(
      transaction,
      group,
      people.filter((person) => before.get(person.directoryId) !== person.address),
    )
    await leave(transaction, group, left)
    return { joined, left }
  })
