import { sql } from 'kysely'
import { type Db, present } from '../dialect.js'
import type { Moment, OutboxCount } from '../ports.js'

/** Counts what lies in the outbox, for whoever watches over the bot: totals of all notices, nobody's. */
export function createOutboxCounts(db: Db, moment: Moment): () => Promise<readonly OutboxCount[]> {
  return async () => {
    const now = present(moment)
    const rows = await db
      .selectFrom('outbox')
      .select(['channel', 'state'])
      .select(({ fn }) => fn.countAll<number>().as('deliveries'))
      .select(sql<number>`${now} - min(due_at)`.as('overdue'))
      .groupBy(['channel', 'state'])
      .orderBy('channel')
      .orderBy('state')
      .execute()
    return rows.map(({ channel, state, deliveries, overdue }) => ({
      channel,
      state,
      deliveries: Number(deliveries),
      overdueMs: Math.max(0, Number(overdue)),
    }))
  }
}
