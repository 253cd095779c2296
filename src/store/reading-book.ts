import { sql } from 'kysely'
import { type Db, present, whole } from './dialect.js'
import type { Moment, OwnRecord, ReadingPort } from './ports.js'

const acknowledge = async (db: Db, moment: Moment, person: number, version: string, place: string) => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('acknowledgement')
    .values({ person_id: person, version, at: present(moment), place })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

const undo = async (db: Db, moment: Moment, person: number, version: string, withinMs: number) => {
  const { numDeletedRows } = await db
    .deleteFrom('acknowledgement')
    .where('person_id', '=', person)
    .where('version', '=', version)
    .where('at', '>', sql<number>`${present(moment)} - ${whole(withinMs)}`)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const snooze = async (db: Db, person: number, version: string, until: number) => {
  await db
    .insertInto('snooze')
    .values({ person_id: person, version, until: Math.round(until) })
    .onConflict((on) => on.columns(['person_id', 'version']).doUpdateSet({ until: Math.round(until) }))
    .execute()
}

const digestOf = async (db: Db, person: number): Promise<Pick<OwnRecord, 'digest'>> => {
  const own = db.selectFrom('digest_choice').select(['frequency', 'channel', 'set_at as since']).where('person_id', '=', person)
  const choice = await own.executeTakeFirst()
  const sent = await db.selectFrom('digest_reader').select('month').where('person_id', '=', person).orderBy('month').execute()
  if (!choice && sent.length === 0) return {}
  return { digest: { ...(choice ? { choice } : {}), months: sent.map(({ month }) => month) } }
}

const record = async (db: Db, person: number): Promise<OwnRecord> => {
  const of = <Name extends 'acknowledgement' | 'snooze' | 'channel_off'>(table: Name) => db.selectFrom(table)
  return {
    acknowledged: await of('acknowledgement').select(['version', 'at', 'place']).where('person_id', '=', person).orderBy('at').execute(),
    snoozed: await of('snooze').select(['version', 'until']).where('person_id', '=', person).orderBy('version').execute(),
    channelsOff: await of('channel_off').select(['channel', 'since']).where('person_id', '=', person).orderBy('channel').execute(),
    ...(await digestOf(db, person)),
  }
}

const eraseChoices = (db: Db, person: number) =>
  db.transaction().execute(async (transaction) => {
    for (const table of ['snooze', 'channel_off', 'digest_choice'] as const)
      await transaction.deleteFrom(table).where('person_id', '=', person).execute()
  })

const unread = async (db: Db, moment: Moment, version: string, people: readonly number[]) => {
  const rows = await db
    .selectFrom('acknowledgement')
    .select('person_id')
    .where('version', '=', version)
    .union(db.selectFrom('snooze').select('person_id').where('version', '=', version).where('until', '>', present(moment)))
    .execute()
  const settled = new Set(rows.map((row) => row.person_id))
  return people.filter((person) => !settled.has(person))
}

const standing = async (db: Db, version: string) => {
  const acknowledged = await db.selectFrom('acknowledgement').select(['person_id', 'at']).where('version', '=', version).execute()
  const snoozed = await db.selectFrom('snooze').select(['person_id', 'until']).where('version', '=', version).execute()
  return {
    acknowledged: new Map(acknowledged.map((row) => [row.person_id, row.at])),
    snoozed: new Map(snoozed.map((row) => [row.person_id, row.until])),
  }
}

/** Keeps who has read which version, once a person and version, and who asked to be reminded later. */
export function createReadingBook(db: Db, moment: Moment): ReadingPort {
  return {
    acknowledge: (person, version, place) => acknowledge(db, moment, person, version, place),
    undo: (person, version, withinMs) => undo(db, moment, person, version, withinMs),
    snooze: (person, version, until) => snooze(db, person, version, until),
    record: (person) => record(db, person),
    eraseChoices: (person) => eraseChoices(db, person),
    unread: (version, people) => unread(db, moment, version, people),
    standing: (version) => standing(db, version),
  }
}
