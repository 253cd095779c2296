import { randomUUID } from 'node:crypto'
import type { Kysely, RawBuilder, Selectable } from 'kysely'
import { type Db, present } from './dialect.js'
import { deletedForGood } from './for-good.js'
import { inOneTransaction } from './in-transaction.js'
import type { KeptQuestion, Moment, QuestionDeskPort } from './ports.js'
import type { Tables } from './tables.js'

/** A question as its author sent it; `at` is in milliseconds since 1970. */
export type SentQuestion = Pick<KeptQuestion, 'text' | 'topic' | 'person' | 'at'>

/** The kind of the notice that takes the answer to a question back to its author. */
export const answerKind = (question: string): string => `answer-${question}`

const keptOf = (row: Selectable<Tables['sent_question']>): KeptQuestion => ({
  id: row.id,
  text: row.text,
  topic: row.topic ?? undefined,
  person: row.person ?? undefined,
  at: row.at,
  answer: row.answer ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  topicNeededAt: row.topic_needed_at ?? undefined,
})

// An answer that has not left yet is called off; the words of one that has left are taken out of the outbox.
const withoutAnswers = async (db: Kysely<Tables>, questions: readonly string[], now: RawBuilder<number>) => {
  const kinds = questions.map(answerKind)
  const notices = db.selectFrom('notice').select('id').where('kind', 'in', kinds)
  const called = db.updateTable('notice').set({ cancelled_at: now }).where('kind', 'in', kinds)
  await called.where('cancelled_at', 'is', null).execute()
  await db.updateTable('outbox').set({ payload_json: 'null', fallback_json: '[]' }).where('notice_id', 'in', notices).execute()
}

const remove = (db: Db, moment: Moment, which: { readonly id: string } | { readonly before: number }) =>
  deletedForGood(db, () =>
    inOneTransaction(db, async (transaction) => {
      const old = transaction.deleteFrom('sent_question').returning('id')
      const rows = await ('id' in which ? old.where('id', '=', which.id) : old.where('at', '<', Math.round(which.before))).execute()
      if (rows.length > 0)
        await withoutAnswers(
          transaction,
          rows.map(({ id }) => id),
          present(moment),
        )
      return rows.length
    }),
  )

const changed = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n

const desk = (db: Db, moment: Moment): QuestionDeskPort => ({
  all: async () => (await db.selectFrom('sent_question').selectAll().orderBy('at').orderBy('id').execute()).map(keptOf),
  find: async (id) => {
    const row = await db.selectFrom('sent_question').selectAll().where('id', '=', id).executeTakeFirst()
    return row && keptOf(row)
  },
  answer: async (id, answer, at) => {
    const waiting = db.updateTable('sent_question').where('id', '=', id).where('answered_at', 'is', null).where('person', 'is not', null)
    return changed(await waiting.set({ answer, answered_at: Math.round(at) }).executeTakeFirst())
  },
  needTopic: async (id, at) => {
    const unmarked = db.updateTable('sent_question').where('id', '=', id).where('topic_needed_at', 'is', null)
    return changed(await unmarked.set({ topic_needed_at: Math.round(at) }).executeTakeFirst())
  },
  takeBack: async (id) => (await remove(db, moment, { id })) > 0,
  purge: (before) => remove(db, moment, { before }),
})

/** Keeps the questions that people chose to send, each under an id that cannot be guessed, so that only its card can take it back. */
export function createQuestionBook(db: Db, moment: Moment = Date.now) {
  return {
    ...desk(db, moment),
    send: async ({ text, topic, person, at }: SentQuestion): Promise<string> => {
      const id = randomUUID()
      await db
        .insertInto('sent_question')
        .values({ id, text, topic: topic ?? null, person: person ?? null, at: Math.round(at) })
        .execute()
      return id
    },
    /** Keeps what a person sent and forgets that it was they, as when they remove the app. */
    forget: async (person: string): Promise<void> => {
      await db.updateTable('sent_question').set({ person: null }).where('person', '=', person).execute()
    },
  }
}
