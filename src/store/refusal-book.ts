import { sql } from 'kysely'
import type { Db } from './dialect.js'
import type { RefusalPort } from './ports.js'

/** Counts attempts at what only officers may do; a day and a command, and nobody's name. */
export function createRefusalBook(db: Db): RefusalPort {
  return {
    count: async (day, command) => {
      await db
        .insertInto('refused_attempt')
        .values({ day, command, times: 1 })
        .onConflict((on) => on.columns(['day', 'command']).doUpdateSet({ times: sql<number>`refused_attempt.times + 1` }))
        .execute()
    },
    since: (day) => db.selectFrom('refused_attempt').selectAll().where('day', '>=', day).orderBy('day').orderBy('command').execute(),
  }
}
