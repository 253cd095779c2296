import type { Selectable } from 'kysely'
import { type Db, present } from './dialect.js'
import { inOneTransaction } from './in-transaction.js'
import type { Moment, NewTrainingDate, NewTrainingRecord, TrainingDate, TrainingPort } from './ports.js'
import type { Tables } from './tables.js'

const block = 500

const dateOf = (row: Selectable<Tables['training_date']>): TrainingDate => ({
  id: row.id,
  council: row.council,
  course: row.course,
  title: row.title,
  starts: row.starts,
  ends: row.ends,
  place: row.place ?? undefined,
  link: row.link ?? undefined,
  audience: row.audience,
  cancelledAt: row.cancelled_at ?? undefined,
})

const addDate = async (db: Db, { starts, ends, place, link, ...date }: NewTrainingDate) => {
  const times = { starts: Math.round(starts), ends: Math.round(ends) }
  const row = db.insertInto('training_date').values({ ...date, ...times, place: place ?? null, link: link ?? null, cancelled_at: null })
  return dateOf(await row.returningAll().executeTakeFirstOrThrow())
}

const record = (db: Db, moment: Moment, records: readonly NewTrainingRecord[]) =>
  inOneTransaction(db, async (transaction) => {
    let added = 0n
    for (let from = 0; from < records.length; from += block) {
      const rows = records.slice(from, from + block).map(({ person, course, doneOn, source, setBy }) => ({
        ...{ person_id: person, course, source },
        done_on: doneOn,
        set_by: setBy,
        set_at: present(moment),
      }))
      const insertion = transaction.insertInto('training_record').values(rows)
      const { numInsertedOrUpdatedRows } = await insertion.onConflict((on) => on.doNothing()).executeTakeFirst()
      added += numInsertedOrUpdatedRows ?? 0n
    }
    return Number(added)
  })

const lastDone = async (db: Db, course: string, people: readonly number[]) => {
  const wanted = new Set(people)
  const rows = await db
    .selectFrom('training_record')
    .select(({ fn }) => ['person_id', fn.max('done_on').as('done_on')])
    .where('course', '=', course)
    .groupBy('person_id')
    .execute()
  return new Map(rows.filter((row) => wanted.has(row.person_id)).map((row) => [row.person_id, row.done_on]))
}

const changed = ({ numUpdatedRows = 0n, numDeletedRows = 0n }: { numUpdatedRows?: bigint; numDeletedRows?: bigint }) =>
  numUpdatedRows + numDeletedRows > 0n

/** Keeps training dates, and who did which course on which day. */
export function createTrainingBook(db: Db, moment: Moment): TrainingPort {
  return {
    addDate: (date) => addDate(db, date),
    cancelDate: async (id) => {
      const standing = db.updateTable('training_date').where('id', '=', id).where('cancelled_at', 'is', null)
      return changed(await standing.set({ cancelled_at: present(moment) }).executeTakeFirst())
    },
    dates: async (council, after) => {
      const standing = db.selectFrom('training_date').selectAll().where('council', '=', council).where('cancelled_at', 'is', null)
      return (await standing.where('ends', '>', Math.round(after)).orderBy('starts').orderBy('id').execute()).map(dateOf)
    },
    calledOff: async (council, after) => {
      const off = db.selectFrom('training_date').selectAll().where('council', '=', council).where('cancelled_at', 'is not', null)
      return (await off.where('starts', '>', Math.round(after)).orderBy('id').execute()).map(dateOf)
    },
    record: (records) => record(db, moment, records),
    correct: async (person, course, doneOn) => {
      const wrong = db.deleteFrom('training_record').where('person_id', '=', person).where('course', '=', course)
      return changed(await wrong.where('done_on', '=', doneOn).executeTakeFirst())
    },
    recordsOf: async (person) => {
      const rows = await db
        .selectFrom('training_record')
        .selectAll()
        .where('person_id', '=', person)
        .orderBy('done_on')
        .orderBy('course')
        .execute()
      return rows.map((row) => ({
        ...{ person, course: row.course, source: row.source },
        doneOn: row.done_on,
        setBy: row.set_by,
        setAt: row.set_at,
      }))
    },
    lastDone: (course, people) => lastDone(db, course, people),
  }
}
