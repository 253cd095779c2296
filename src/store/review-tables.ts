import type { Generated } from 'kysely'

/** One asking of everybody in an audience to read one version. */
interface CampaignTable {
  id: Generated<number>
  council: string
  document: string
  version: string
  audience: 'member' | 'staff' | 'both'
  because: 'changed' | 'induction' | 'refresher'
  tone: 'factual' | 'other'
  what_changed: string
  decided_on: string | null
  asked_on: string
  started_by: string
  started_at: number
  cancelled_at: number | null
}

/** What the council decided on a version; rows are only ever added, and the newest counts. */
interface DocumentDecisionTable {
  id: Generated<number>
  council: string
  document: string
  version: string
  status: 'Draft' | 'Endorsed' | 'Recommended' | 'Adopted' | 'Noted' | 'Superseded'
  decided_on: string | null
  effective_on: string | null
  body: string | null
  minute: string | null
  what_changed: string
  set_by: string
  set_at: number
}

/** A review that was started or finished; rows are only ever added, and the newest counts. */
interface ReviewMarkTable {
  id: Generated<number>
  council: string
  document: string
  due_on: string | null
  outcome: 'no-change' | 'changed' | 'started'
  reason: string | null
  next_due: string | null
  set_by: string
  set_at: number
}

interface TrainingDateTable {
  id: Generated<number>
  council: string
  course: string
  title: string
  starts: number
  ends: number
  place: string | null
  link: string | null
  audience: 'member' | 'staff' | 'both'
  cancelled_at: number | null
}

interface TrainingRecordTable {
  person_id: number
  course: string
  done_on: string
  source: string
  set_by: string
  set_at: number
}

/** The tables of reviews, of asking people to read, and of training; days are text such as `2026-11-21`, in London. */
export interface ReviewTables {
  campaign: CampaignTable
  document_decision: DocumentDecisionTable
  review_mark: ReviewMarkTable
  training_date: TrainingDateTable
  training_record: TrainingRecordTable
}
