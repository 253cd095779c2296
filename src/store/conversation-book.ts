import type { Db } from './open-database.js'
import type { KnownConversation } from './ports.js'
import type { Tables } from './tables.js'

const knownOf = ({ service_url: serviceUrl, ...row }: Tables['conversation']): KnownConversation => {
  const { conversation, person, tenant, bot, place } = row
  return { conversation, person, serviceUrl, tenant, bot, place }
}

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
      return row && knownOf(row)
    },
    /** The person's own chat with the bot, the one that was last in use; without a tenant, as in local mode, in any. */
    personal: async (tenant: string | undefined, person: string): Promise<KnownConversation | undefined> => {
      const own = db.selectFrom('conversation').selectAll().where('person', '=', person).where('place', '=', 'personal')
      const chats = tenant === undefined ? own : own.where('tenant', '=', tenant)
      const row = await chats.orderBy('seen_at', 'desc').limit(1).executeTakeFirst()
      return row && knownOf(row)
    },
    /** Where the platform last reached the bot from for anybody of a tenant, to reach somebody there who has not spoken yet. */
    lastServiceUrl: async (tenant: string): Promise<string | undefined> => {
      const rows = db.selectFrom('conversation').select('service_url').where('tenant', '=', tenant)
      return (await rows.orderBy('seen_at', 'desc').limit(1).executeTakeFirst())?.service_url
    },
  }
}
