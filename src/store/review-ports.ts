import type { OutboxState } from './outbox-rows.js'

/** One asking of an audience to read one version of a document. Days are text such as `2026-11-21`, in London. */
export interface NewCampaign {
  readonly council: string
  /** The id of the document and its version, as the registers name them. */
  readonly document: string
  readonly version: string
  readonly audience: 'member' | 'staff' | 'both'
  readonly because: 'changed' | 'induction' | 'refresher'
  /** Only what is factual goes out in an election period. */
  readonly tone: 'factual' | 'other'
  readonly whatChanged: readonly string[]
  readonly decidedOn?: string | undefined
  readonly askedOn: string
  /** Who started it: a role, or the number of a person; never a name. */
  readonly startedBy: string
}

/** A campaign as it is kept; times are milliseconds since 1970. */
export interface Campaign extends NewCampaign {
  readonly id: number
  readonly startedAt: number
  readonly cancelledAt?: number | undefined
}

/** Who was written to by which stage of a campaign. */
export interface AskedBefore {
  readonly stage: string
  readonly person: number
}

/** What became of a campaign's people: one state each, and `acknowledged` before all others. */
export interface CampaignStates {
  readonly people: number
  readonly states: Readonly<Partial<Record<OutboxState | 'acknowledged', number>>>
  /** The campaign's notices, one a stage. */
  readonly notices: readonly number[]
}

/** Keeps who is asked to read what; the same cause on the same day is the same campaign, however often and at once it is started. */
export interface CampaignPort {
  start(campaign: NewCampaign): Promise<Campaign>
  find(id: number): Promise<Campaign | undefined>
  /** Every campaign of a council, the newest first; those that were called off too. */
  all(council: string): Promise<readonly Campaign[]>
  /** Those that were not called off, the oldest first. */
  running(council: string): Promise<readonly Campaign[]>
  /** Calls a campaign off, and with it everything of it that is still waiting. False when it was called off before. */
  cancel(id: number): Promise<boolean>
  /** Calls off the notices of a kind but for those of one stage, so that what is out of date is not sent. */
  callOffStages(kind: string, keep: string | undefined): Promise<void>
  /** Who was reached, or may have been, by the notices of a kind. */
  reached(kind: string): Promise<readonly number[]>
  askedBefore(id: number): Promise<readonly AskedBefore[]>
  /** Reports by the key under which this campaign's version is acknowledged. */
  states(id: number, versionKey: string): Promise<CampaignStates>
}

/** What the council decided on one version; what it has not told is left out, never guessed. */
export interface NewDecision {
  readonly council: string
  readonly document: string
  readonly version: string
  readonly status: 'Draft' | 'Endorsed' | 'Recommended' | 'Adopted' | 'Noted' | 'Superseded'
  readonly decidedOn?: string | undefined
  readonly effectiveOn?: string | undefined
  readonly body?: string | undefined
  readonly minute?: string | undefined
  readonly whatChanged: readonly string[]
  readonly setBy: string
}

/** A decision as it is kept. */
export interface DocumentDecision extends NewDecision {
  readonly id: number
  readonly setAt: number
}

/** A review that was started for a reason, or finished with or without a change. */
export interface NewReviewMark {
  readonly council: string
  readonly document: string
  /** The day by which this review is or was due. */
  readonly dueOn?: string | undefined
  readonly outcome: 'no-change' | 'changed' | 'started'
  readonly reason?: string | undefined
  /** When the document is due for review again; left out while it is not stated. */
  readonly nextDue?: string | undefined
  readonly setBy: string
}

/** A review mark as it is kept. */
export interface ReviewMark extends NewReviewMark {
  readonly id: number
  readonly setAt: number
}

/** Keeps decisions and reviews; nothing in it is ever changed or removed. */
export interface DecisionPort {
  decide(decision: NewDecision): Promise<DocumentDecision>
  /** The newest decision on every version of every document of a council. */
  decisions(council: string): Promise<readonly DocumentDecision[]>
  /** Everything decided on one document, the oldest first. */
  history(council: string, document: string): Promise<readonly DocumentDecision[]>
  mark(mark: NewReviewMark): Promise<ReviewMark>
  /** The newest mark of every document of a council. */
  marks(council: string): Promise<readonly ReviewMark[]>
  markHistory(council: string, document: string): Promise<readonly ReviewMark[]>
}
