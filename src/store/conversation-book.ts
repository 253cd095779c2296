import type { Db } from './open-database.js'
import type { KnownConversation } from './ports.js'
import type { Tables } from './tables.js'

const knownOf = ({ service_url: serviceUrl, ...row }: Tables['conversation']): KnownConversation => {
  const { conversation, person, tenant, bot, place } = row
  return { conversation, person, serviceUrl, tenant, bot, place }
}

// a write waits for the disk, and nobody needs to know to the minute when a chat was last in use
const writtenAgainAfterMs = 10 * 60_000

const isKnownAlready = (db: Db, { serviceUrl, ...known }: KnownConversation, at: number) =>
  db
    .selectFrom('conversation')
    .select('conversation')
    .where('conversation', '=', known.conversation)
    .where('person', '=', known.person)
    .where('tenant', '=', known.tenant)
    .where('bot', '=', known.bot)
    .where('place', '=', known.place)
    .where('service_url', '=', serviceUrl)
    .where('seen_at', '>', at - writtenAgainAfterMs)
    .where('seen_at', '<=', at)
    .executeTakeFirst()

/**
 * Remembers conversations in the database; every verb may be repeated or run at once without harm. What is known already
 * is looked up and not written again, because a turn is answered sooner when it need not wait for the disk.
 */
export function createConversationBook(db: Db, now: () => number) {
  return {
    remember: async (told: KnownConversation) => {
      const at = now()
      if (await isKnownAlready(db, told, at)) return
      const { conversation, serviceUrl, ...known } = told
      const row = { ...known, service_url: serviceUrl, seen_at: at }
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
      if (await db.selectFrom('welcome').select('conversation').where('conversation', '=', conversation).executeTakeFirst()) return false
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
