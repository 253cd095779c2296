import { type Db, present } from './dialect.js'
import { syncPeople } from './people-sync.js'
import type { KnownPerson, Moment, PeoplePort, WhoIs } from './ports.js'

type Audience = KnownPerson['audience']

const active = async (db: Db, tenant: string, audience: Audience) => {
  const here = db.selectFrom('person').select(['id', 'directory_id', 'address', 'joined_at']).where('tenant', '=', tenant)
  const group = audience === 'officer' ? here.where('officer', '=', 1) : here.where('audience', '=', audience)
  const rows = await group.where('active', '=', 1).orderBy('id').execute()
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

const whoIs = async (db: Db, tenant: string, directoryId: string): Promise<WhoIs | undefined> => {
  const here = db.selectFrom('person').select(['id', 'audience', 'officer', 'joined_at']).where('tenant', '=', tenant)
  const row = await here
    .where('directory_id', '=', directoryId)
    .where('active', '=', 1)
    .$narrowType<{ audience: Audience }>()
    .executeTakeFirst()
  return row && { id: row.id, audience: row.audience, officer: row.officer === 1, joinedAt: row.joined_at }
}

const erase = (db: Db, person: number) =>
  db.transaction().execute(async (transaction) => {
    const here = await transaction.selectFrom('person').select('active').where('id', '=', person).executeTakeFirst()
    if (!here || here.active === 1) return false
    for (const table of ['acknowledgement', 'snooze', 'channel_off', 'training_record', 'digest_reader', 'digest_choice'] as const)
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
    sync: (tenant, audience, people) => syncPeople(db, moment, tenant, audience, people),
    active: (tenant, audience) => active(db, tenant, audience),
    whoIs: (tenant, directoryId) => whoIs(db, tenant, directoryId),
    find: async (tenant, directoryId) => {
      const row = db.selectFrom('person').select('id').where('tenant', '=', tenant).where('directory_id', '=', directoryId)
      return (await row.executeTakeFirst())?.id
    },
    erase: (person) => erase(db, person),
    ...channels(db, moment),
    ...cursors(db),
  }
}
