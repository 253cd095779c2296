import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, present, whole } from './dialect.js'
import { deletedForGood } from './for-good.js'
import type { ImportShelf, Moment } from './ports.js'

const waitsMs = 3_600_000

/** Keeps what waits for an officer's yes; what nobody took for an hour goes when the next is put there or taken. */
export function createImportShelf(db: Db, moment: Moment): ImportShelf {
  const stale = () => sql<boolean>`at < ${present(moment)} - ${whole(waitsMs)}`
  return {
    put: async (who, rows) => {
      const id = randomUUID()
      await deletedForGood(db, () => db.deleteFrom('waiting_import').where(stale()).execute())
      await db
        .insertInto('waiting_import')
        .values({ id, who, rows_json: rows, at: present(moment) })
        .execute()
      return id
    },
    take: (id, who) =>
      deletedForGood(db, async () => {
        await db.deleteFrom('waiting_import').where(stale()).execute()
        const taken = db.deleteFrom('waiting_import').where('id', '=', id).where('who', '=', who)
        return (await taken.returning('rows_json').executeTakeFirst())?.rows_json
      }),
  }
}
