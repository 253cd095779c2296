import { sql } from 'kysely'
import { type Db, present } from '../dialect.js'
import type { DeskPort, Moment, OutboxState } from '../ports.js'
import { nobodyHolds } from './hold.js'

type Waiting = Awaited<ReturnType<DeskPort['waiting']>>[number]

const report = async (db: Db, notice: number) => {
  const { recipients } = await db.selectFrom('notice').select('recipients').where('id', '=', notice).executeTakeFirstOrThrow()
  const { rows } = await sql<{ state: OutboxState; people: number }>`
    select o.state, count(*) as people from outbox o where o.notice_id = ${notice} and not exists
      (select 1 from outbox later where later.notice_id = o.notice_id and later.person_id = o.person_id and later.step > o.step)
    group by o.state`.execute(db)
  return { recipients, states: Object.fromEntries(rows.map(({ state, people }) => [state, people])) }
}

const callOff = async (db: Db, moment: Moment, notice: number) => {
  const uncalled = db.updateTable('notice').where('id', '=', notice).where('cancelled_at', 'is', null)
  await uncalled.set({ cancelled_at: present(moment) }).execute()
}

// where the next channel has taken over, the person was reached or is being reached by it: nothing is left to decide, and
// sending the first again would be a second copy
const isLast = sql<boolean>`not exists (select 1 from outbox later
  where later.notice_id = outbox.notice_id and later.person_id = outbox.person_id and later.step > outbox.step)`

const waiting = (db: Db): Promise<Waiting[]> =>
  db
    .selectFrom('outbox')
    .select(['id', 'notice_id as notice', 'channel', 'state', 'last_status as status', 'last_error as error'])
    .where('state', 'in', ['dead', 'held'])
    .where(isLast)
    .orderBy('id')
    .$castTo<Waiting>()
    .execute()

// Its age counts from now again, and `drafting` makes the worker look for the old draft before it makes another.
const retry = async (db: Db, moment: Moment, id: number) => {
  const now = present(moment)
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({
      ...nobodyHolds,
      state: 'drafting',
      created_at: now,
      due_at: now,
      attempts: 0,
      remote_id: null,
      submit_at: null,
      last_status: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .where(isLast)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const discard = async (db: Db, id: number) => {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ ...nobodyHolds, state: 'cancelled' })
    .where('id', '=', id)
    .where('state', 'in', ['dead', 'held'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The officer's side of the outbox: what became of a notice, and what a person must decide. */
export function createDesk(db: Db, moment: Moment): DeskPort {
  return {
    report: (notice) => report(db, notice),
    find: async (key) => (await db.selectFrom('notice').select('id').where('key', '=', key).executeTakeFirst())?.id,
    callOff: (notice) => callOff(db, moment, notice),
    waiting: () => waiting(db),
    retry: (id) => retry(db, moment, id),
    discard: (id) => discard(db, id),
  }
}
