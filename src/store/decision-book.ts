import type { Selectable } from 'kysely'
import { type Db, present } from './dialect.js'
import type { DecisionPort, DocumentDecision, Moment, NewDecision, NewReviewMark, ReviewMark } from './ports.js'
import type { Tables } from './tables.js'

const decisionOf = (row: Selectable<Tables['document_decision']>): DocumentDecision => ({
  id: row.id,
  council: row.council,
  document: row.document,
  version: row.version,
  status: row.status,
  decidedOn: row.decided_on ?? undefined,
  effectiveOn: row.effective_on ?? undefined,
  body: row.body ?? undefined,
  minute: row.minute ?? undefined,
  whatChanged: JSON.parse(row.what_changed),
  setBy: row.set_by,
  setAt: row.set_at,
})

const markOf = (row: Selectable<Tables['review_mark']>): ReviewMark => ({
  id: row.id,
  council: row.council,
  document: row.document,
  dueOn: row.due_on ?? undefined,
  outcome: row.outcome,
  reason: row.reason ?? undefined,
  nextDue: row.next_due ?? undefined,
  setBy: row.set_by,
  setAt: row.set_at,
})

const decide = async (db: Db, moment: Moment, { council, document, version, status, ...told }: NewDecision) => {
  const row = db.insertInto('document_decision').values({
    ...{ council, document, version, status },
    decided_on: told.decidedOn ?? null,
    effective_on: told.effectiveOn ?? null,
    body: told.body ?? null,
    minute: told.minute ?? null,
    what_changed: JSON.stringify(told.whatChanged),
    set_by: told.setBy,
    set_at: present(moment),
  })
  return decisionOf(await row.returningAll().executeTakeFirstOrThrow())
}

const mark = async (db: Db, moment: Moment, { council, document, outcome, ...told }: NewReviewMark) => {
  const row = db.insertInto('review_mark').values({
    ...{ council, document, outcome },
    due_on: told.dueOn ?? null,
    reason: told.reason ?? null,
    next_due: told.nextDue ?? null,
    set_by: told.setBy,
    set_at: present(moment),
  })
  return markOf(await row.returningAll().executeTakeFirstOrThrow())
}

const newest = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
]

/** Keeps what the council decided on each version, and which reviews were started and finished; the newest of each counts. */
export function createDecisionBook(db: Db, moment: Moment): DecisionPort {
  const decisions = (council: string) => db.selectFrom('document_decision').selectAll().where('council', '=', council).orderBy('id')
  const marks = (council: string) => db.selectFrom('review_mark').selectAll().where('council', '=', council).orderBy('id')
  return {
    decide: (decision) => decide(db, moment, decision),
    decisions: async (council) =>
      newest((await decisions(council).execute()).map(decisionOf), ({ document, version }) => `${document}@${version}`),
    history: async (council, document) => (await decisions(council).where('document', '=', document).execute()).map(decisionOf),
    mark: (one) => mark(db, moment, one),
    marks: async (council) => newest((await marks(council).execute()).map(markOf), ({ document }) => document),
    markHistory: async (council, document) => (await marks(council).where('document', '=', document).execute()).map(markOf),
  }
}
