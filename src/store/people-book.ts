import type { Transaction } from 'kysely'
import { type Db, present } from './dialect.js'
import { tellTime } from './outbox/expand.js'
import type { KnownPerson, Moment, PeoplePort } from './ports.js'
import type { Tables } from './tables.js'

type Audience = KnownPerson['audience']

const block = 500

const blocks = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / block) }, (_, n) => all.slice(n * block, (n + 1) * block))

const enter = async (transaction: Transaction<Tables>, people: readonly KnownPerson[], now: number) => {
  for (const some of blocks(people))
    await transaction
      .insertInto('person')
      .values(some.map(({ directoryId, ...known }) => ({ ...known, directory_id: directoryId, active: 1, joined_at: now, left_at: null })))
      .onConflict((on) =>
        on.columns(['tenant', 'directory_id']).doUpdateSet(({ ref }) => ({
          address: ref('excluded.address'),
          audience: ref('excluded.audience'),
          active: 1,
          left_at: null,
        })),
      )
      .execute()
}

const comeBack = async (transaction: Transaction<Tables>, tenant: string, ids: readonly string[], now: number) => {
  for (const some of blocks(ids)) {
    const gone = transaction.updateTable('person').where('tenant', '=', tenant).where('directory_id', 'in', some).where('active', '=', 0)
    await gone.set({ joined_at: now }).execute()
  }
}

const leave = async (transaction: Transaction<Tables>, tenant: string, ids: readonly string[], now: number) => {
  for (const some of blocks(ids)) {
    const leavers = transaction.updateTable('person').where('tenant', '=', tenant).where('directory_id', 'in', some)
    await leavers.set({ active: 0, left_at: now }).execute()
  }
}

const sync = (db: Db, moment: Moment, tenant: string, audience: Audience, people: readonly KnownPerson[]) =>
  db.transaction().execute(async (transaction) => {
    const now = await tellTime(transaction, moment)
    const here = await transaction
      .selectFrom('person')
      .select(['directory_id', 'address'])
      .where('tenant', '=', tenant)
      .where('audience', '=', audience)
      .where('active', '=', 1)
      .execute()
    const before = new Map(here.map((row) => [row.directory_id, row.address]))
    const after = new Set(people.map((person) => person.directoryId))
    const joined = people.filter((person) => !before.has(person.directoryId))
    const left = [...before.keys()].filter((id) => !after.has(id))
    const entering = joined.map((person) => person.directoryId)
    await comeBack(transaction, tenant, entering, now)
    await enter(
      transaction,
      people.filter((person) => before.get(person.directoryId) !== person.address),
      now,
    )
    await leave(transaction, tenant, left, now)
    return { joined: entering, left }
  })

const active = async (db: Db, tenant: string, audience: Audience) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'directory_id', 'address', 'joined_at'])
    .where('tenant', '=', tenant)
    .where('audience', '=', audience)
    .where('active', '=', 1)
    .orderBy('id')
    .execute()
  const off = new Map<number, string[]>()
  for (const { person_id: id, channel } of await db.selectFrom('channel_off').select(['person_id', 'channel']).execute())
    off.set(id, [...(off.get(id) ?? []), channel])
  return rows.map((row) => ({
    id: row.id,
    tenant,
    audience,
    directoryId: row.directory_id,
    address: row.address,
    joinedAt: row.joined_at,
    channelsOff: off.get(row.id) ?? [],
  }))
}

const erase = (db: Db, person: number) =>
  db.transaction().execute(async (transaction) => {
    const here = await transaction.selectFrom('person').select('active').where('id', '=', person).executeTakeFirst()
    if (!here || here.active === 1) return false
    for (const table of ['acknowledgement', 'snooze', 'channel_off'] as const)
      await transaction.deleteFrom(table).where('person_id', '=', person).execute()
    await transaction
      .updateTable('person')
      .set({ directory_id: `erased-${person}`, address: '' })
      .where('id', '=', person)
      .execute()
    return true
  })

const channels = (db: Db, moment: Moment): Pick<PeoplePort, 'turnOff' | 'turnOn'> => ({
  turnOff: async (person, channel) => {
    const row = db.insertInto('channel_off').values({ person_id: person, channel, since: present(moment) })
    await row.onConflict((on) => on.doNothing()).execute()
  },
  turnOn: async (person, channel) => {
    await db.deleteFrom('channel_off').where('person_id', '=', person).where('channel', '=', channel).execute()
  },
})

const cursors = (db: Db): Pick<PeoplePort, 'cursor' | 'moveCursor'> => ({
  cursor: async (resource) =>
    (await db.selectFrom('delta_cursor').select('link').where('resource', '=', resource).executeTakeFirst())?.link,
  moveCursor: async (resource, link) => {
    if (link === undefined) await db.deleteFrom('delta_cursor').where('resource', '=', resource).execute()
    else
      await db
        .insertInto('delta_cursor')
        .values({ resource, link })
        .onConflict((on) => on.column('resource').doUpdateSet({ link }))
        .execute()
  },
})

/** Keeps the people whom the directory names, each once; a leaver is closed, and erased only when asked. */
export function createPeopleBook(db: Db, moment: Moment): PeoplePort {
  return {
    sync: (tenant, audience, people) => sync(db, moment, tenant, audience, people),
    active: (tenant, audience) => active(db, tenant, audience),
    find: async (tenant, directoryId) => {
      const row = db.selectFrom('person').select('id').where('tenant', '=', tenant).where('directory_id', '=', directoryId)
      return (await row.executeTakeFirst())?.id
    },
    erase: (person) => erase(db, person),
    ...channels(db, moment),
    ...cursors(db),
  }
}
