import type { Db } from './dialect.js'

/** Remembers what a person chose about themselves, until they change it or remove the app. */
export function createSettingBook(db: Db) {
  return {
    audienceOf: async (person: string): Promise<'member' | 'staff' | undefined> => {
      const row = await db.selectFrom('setting').select('audience').where('person', '=', person).executeTakeFirst()
      return row?.audience === 'member' || row?.audience === 'staff' ? row.audience : undefined
    },
    choose: async (person: string, audience: 'member' | 'staff'): Promise<void> => {
      await db
        .insertInto('setting')
        .values({ person, audience })
        .onConflict((on) => on.column('person').doUpdateSet({ audience }))
        .execute()
    },
    forget: async (person: string): Promise<void> => {
      await db.deleteFrom('setting').where('person', '=', person).execute()
    },
  }
}
