import { type Selectable, sql } from 'kysely'
import { type Db, present } from './dialect.js'
import { inOneTransaction } from './in-transaction.js'
import type { DigestChoice, DigestIssue, DigestPort, IssueChange, Moment, NewIssue } from './ports.js'
import type { Tables } from './tables.js'

const issueOf = (row: Selectable<Tables['digest_issue']>): DigestIssue => ({
  ...{ council: row.council, month: row.month, state: row.state, revision: row.revision, note: row.note, words: row.free_text },
  number: row.number ?? undefined,
  composed: row.composed_json,
  seen: row.seen_json,
  dueAt: row.due_at,
  sentAt: row.sent_at ?? undefined,
})

const find = async (db: Db, council: string, month: string) => {
  const row = db.selectFrom('digest_issue').selectAll().where('council', '=', council).where('month', '=', month)
  const found = await row.executeTakeFirst()
  return found && issueOf(found)
}

const draft = async (db: Db, moment: Moment, { council, month, dueAt, composed, seen }: NewIssue) => {
  const row = db.insertInto('digest_issue').values({
    ...{ council, month, state: 'draft', free_text: '', revision: 0, note: '', number: null, sent_at: null },
    ...{ composed_json: composed, seen_json: seen, due_at: Math.round(dueAt), drafted_at: present(moment) },
  })
  const { numInsertedOrUpdatedRows: rows } = await row.onConflict((on) => on.columns(['council', 'month']).doNothing()).executeTakeFirst()
  const issue = await find(db, council, month)
  if (!issue) throw new Error('The issue was not kept. Try again.')
  return { issue, isNew: (rows ?? 0n) > 0n }
}

const change = async (db: Db, issue: Pick<DigestIssue, 'council' | 'month' | 'revision'>, to: IssueChange) => {
  const columns = {
    state: to.state,
    due_at: to.dueAt === undefined ? undefined : Math.round(to.dueAt),
    composed_json: to.composed,
    seen_json: to.seen,
    free_text: to.words,
    note: to.note,
  }
  const same = db.updateTable('digest_issue').where('council', '=', issue.council).where('month', '=', issue.month)
  const { numUpdatedRows } = await same
    .where('revision', '=', issue.revision)
    .where('state', '!=', 'sent')
    .set({ ...columns, revision: issue.revision + 1 })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const numberOf = async (db: Db, council: string, month: string) => {
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from digest_issue where council = ${council})`
  const own = db.updateTable('digest_issue').where('council', '=', council).where('month', '=', month)
  await own.where('number', 'is', null).set({ number: next }).execute()
  const { number } = (await find(db, council, month)) ?? {}
  if (number === undefined) throw new Error(`There is no issue for ${month}.`)
  return number
}

const block = 500

const markSent = (db: Db, moment: Moment, council: string, month: string, people: readonly number[]) =>
  inOneTransaction(db, async (transaction) => {
    const own = transaction.updateTable('digest_issue').where('council', '=', council).where('month', '=', month)
    await own
      .where('state', '!=', 'sent')
      .set({ state: 'sent', sent_at: present(moment) })
      .execute()
    for (let from = 0; from < people.length; from += block) {
      const rows = people.slice(from, from + block).map((person_id) => ({ council, month, person_id }))
      await transaction
        .insertInto('digest_reader')
        .values(rows)
        .onConflict((on) => on.doNothing())
        .execute()
    }
  })

type Choosing = Pick<DigestPort, 'choiceOf' | 'choose' | 'choices'>

const choosing = (db: Db, moment: Moment): Choosing => ({
  choiceOf: (person) => db.selectFrom('digest_choice').select(['frequency', 'channel']).where('person_id', '=', person).executeTakeFirst(),
  choose: async (person, { frequency, channel }: DigestChoice) => {
    const row = { frequency, channel, set_at: present(moment) }
    await db
      .insertInto('digest_choice')
      .values({ person_id: person, ...row })
      .onConflict((on) => on.column('person_id').doUpdateSet(row))
      .execute()
  },
  choices: async () => {
    const rows = await db.selectFrom('digest_choice').select(['person_id', 'frequency', 'channel']).execute()
    return new Map(rows.map(({ person_id, ...choice }) => [person_id, choice]))
  },
})

/** Keeps the monthly issues; two officers, or two instances, never decide the same revision twice. */
export function createDigestBook(db: Db, moment: Moment): DigestPort {
  const of = (council: string) => db.selectFrom('digest_issue').selectAll().where('council', '=', council)
  return {
    draft: (issue) => draft(db, moment, issue),
    find: (council, month) => find(db, council, month),
    open: async (council) => (await of(council).where('state', 'not in', ['sent', 'skipped']).orderBy('month').execute()).map(issueOf),
    sent: async (council) => (await of(council).where('state', '=', 'sent').orderBy('month', 'desc').execute()).map(issueOf),
    change: (issue, to) => change(db, issue, to),
    numberOf: (council, month) => numberOf(db, council, month),
    markSent: (council, month, people) => markSent(db, moment, council, month, people),
    monthsOf: async (council, person) => {
      const rows = db.selectFrom('digest_reader').select('month').where('council', '=', council).where('person_id', '=', person)
      return new Set((await rows.execute()).map(({ month }) => month))
    },
    ...choosing(db, moment),
  }
}
