import { sql } from 'kysely'
import type { Db } from './dialect.js'

/** Counts what people thought of an answer: one figure a topic, London day (YYYY-MM-DD) and kind, and nothing else. */
export function createFeedbackBook(db: Db) {
  return {
    count: async (topic: string, day: string, kind: 'helpful' | 'not-helpful' | 'wrong'): Promise<void> => {
      await db
        .insertInto('feedback')
        .values({ topic, day, kind, taps: 1 })
        .onConflict((on) => on.columns(['topic', 'day', 'kind']).doUpdateSet({ taps: sql<number>`feedback.taps + 1` }))
        .execute()
    },
    /** How often each topic was called so, from one day to another, both included. */
    between: async (kind: 'helpful' | 'not-helpful' | 'wrong', from: string, until: string) => {
      const rows = db
        .selectFrom('feedback')
        .select(({ fn }) => ['topic', fn.sum<number>('taps').as('times')])
        .where('kind', '=', kind)
        .where('day', '>=', from)
        .where('day', '<=', until)
      const counted = await rows.groupBy('topic').orderBy('topic').execute()
      return counted.map(({ topic, times }) => ({ topic, times: Number(times) }))
    },
  }
}
