import type { Db } from './dialect.js'
import type { Crowd, TotalsPort } from './totals-ports.js'

const crowd = (db: Db, { tenant, audience, at }: Crowd) =>
  db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('tenant', '=', tenant)
    .where('audience', '=', audience)
    .where('joined_at', '<=', Math.round(at))
    .where(({ eb, or }) => or([eb('left_at', 'is', null), eb('left_at', '>', Math.round(at))]))

const countOf = async (query: { executeTakeFirstOrThrow(): Promise<{ people: number }> }) =>
  Number((await query.executeTakeFirstOrThrow()).people)

/** Counts people for figures; what is shown of it is for others to decide. */
export function createTotalsBook(db: Db): TotalsPort {
  return {
    people: (who) => countOf(crowd(db, who)),
    read: (who, version) =>
      countOf(
        crowd(db, who).where(({ exists, selectFrom }) =>
          exists(
            selectFrom('acknowledgement')
              .select('acknowledgement.person_id')
              .whereRef('acknowledgement.person_id', '=', 'person.id')
              .where('acknowledgement.version', '=', version)
              .where('acknowledgement.at', '<=', Math.round(who.at)),
          ),
        ),
      ),
    trained: (who, course, until) =>
      countOf(
        crowd(db, who).where(({ exists, selectFrom }) =>
          exists(
            selectFrom('training_record')
              .select('training_record.person_id')
              .whereRef('training_record.person_id', '=', 'person.id')
              .where('training_record.course', '=', course)
              .where('training_record.done_on', '<=', until),
          ),
        ),
      ),
    courses: async () =>
      (await db.selectFrom('training_record').select('course').distinct().orderBy('course').execute()).map(({ course }) => course),
  }
}
