import type { Selectable } from 'kysely'
import { type Db, present } from './dialect.js'
import { inOneTransaction } from './in-transaction.js'
import type { Moment, SwitchPort, SwitchState } from './ports.js'
import type { Tables } from './tables.js'

const stateOf = ({ name, is_on, reason, set_by, set_at }: Selectable<Tables['switch_state']>): SwitchState => ({
  name,
  isOn: is_on === 1,
  reason,
  setBy: set_by,
  setAt: set_at,
})

/** Keeps the officers' switches, one row a switch; the log tells how they stood before. */
export function createSwitchBook(db: Db, moment: Moment): SwitchPort {
  const one = (from: Db, name: string) => from.selectFrom('switch_state').selectAll().where('name', '=', name).executeTakeFirst()
  return {
    set: (name, { isOn, reason, setBy }) =>
      inOneTransaction(db, async (transaction) => {
        const before = await one(transaction, name)
        const row = { is_on: isOn ? 1 : 0, reason, set_by: setBy, set_at: present(moment) }
        const insertion = transaction.insertInto('switch_state').values({ name, ...row })
        await insertion.onConflict((on) => on.column('name').doUpdateSet(row)).execute()
        return before && stateOf(before)
      }),
    all: async () => (await db.selectFrom('switch_state').selectAll().orderBy('name').execute()).map(stateOf),
    isOn: async (name) => (await one(db, name))?.is_on === 1,
  }
}
