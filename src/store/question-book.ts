import { randomUUID } from 'node:crypto'
import type { Db } from './dialect.js'
import { deletedForGood } from './for-good.js'

/** A question as its author sent it; times are milliseconds since 1970. */
export interface SentQuestion {
  readonly text: string
  readonly topic?: string | undefined
  readonly person?: string | undefined
  readonly at: number
}

/** Keeps the questions that people chose to send, each under an id that cannot be guessed, so that only its card can take it back. */
export function createQuestionBook(db: Db) {
  return {
    send: async ({ text, topic, person, at }: SentQuestion): Promise<string> => {
      const id = randomUUID()
      await db
        .insertInto('sent_question')
        .values({ id, text, topic: topic ?? null, person: person ?? null, at: Math.round(at) })
        .execute()
      return id
    },
    /** Every question that stands, the oldest first, for the officer who answers them. */
    all: async (): Promise<SentQuestion[]> => {
      const rows = await db.selectFrom('sent_question').select(['text', 'topic', 'person', 'at']).orderBy('at').orderBy('id').execute()
      return rows.map(({ text, topic, person, at }) => ({ text, at, topic: topic ?? undefined, person: person ?? undefined }))
    },
    takeBack: async (id: string): Promise<boolean> => {
      const deletion = db.deleteFrom('sent_question').where('id', '=', id)
      const { numDeletedRows } = await deletedForGood(db, () => deletion.executeTakeFirst())
      return numDeletedRows > 0n
    },
    /** Keeps what a person sent and forgets that it was they, as when they remove the app. */
    forget: async (person: string): Promise<void> => {
      await db.updateTable('sent_question').set({ person: null }).where('person', '=', person).execute()
    },
  }
}
