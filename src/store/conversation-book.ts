import type { Db } from './open-database.js'
import type { KnownConversation } from './ports.js'

/** Remembers conversations in the database; every verb may be repeated or run at once without harm. */
export function createConversationBook(db: Db, now: () => number) {
  return {
    remember: async ({ conversation, serviceUrl, ...known }: KnownConversation) => {
      const row = { ...known, service_url: serviceUrl, seen_at: now() }
      await db
        .insertInto('conversation')
        .values({ conversation, ...row })
        .onConflict((on) => on.column('conversation').doUpdateSet(row))
        .execute()
    },
    forget: async (conversation: string) => {
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('conversation').where('conversation', '=', conversation).execute()
        await transaction.deleteFrom('welcome').where('conversation', '=', conversation).execute()
      })
    },
    welcomeOnce: async (conversation: string) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('welcome')
        .values({ conversation, welcomed_at: now() })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    find: async (conversation: string): Promise<KnownConversation | undefined> => {
      const row = await db.selectFrom('conversation').selectAll().where('conversation', '=', conversation).executeTakeFirst()
      return row && { conversation, person: row.person, serviceUrl: row.service_url, tenant: row.tenant, bot: row.bot, place: row.place }
    },
  }
}
