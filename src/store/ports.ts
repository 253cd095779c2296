export type { AskedPort, MissedKind } from './asked-ports.js'
export type { DigestChoice, DigestIssue, DigestPort, IssueChange, IssueState, NewIssue } from './digest-ports.js'
export type {
  DeedBooks,
  DeedPort,
  ImportShelf,
  LogCheck,
  LoggedDeed,
  OfficerDeed,
  OfficerLogPort,
  RefusalPort,
  SwitchPort,
  SwitchState,
} from './officer-ports.js'
export type { DeskPort, ExpandPort, LimitPort, OutboxPort } from './outbox-ports.js'
export type {
  AttemptNote,
  Bucket,
  Channel,
  ClaimedDelivery,
  Hold,
  NewDelivery,
  NewNotice,
  OutboxCount,
  OutboxState,
  SettledDraft,
  StateChange,
} from './outbox-rows.js'
export type { KnownPerson, OwnRecord, PeoplePort, ReadingPort, WhoIs } from './people-ports.js'
export type { KeptQuestion, QuestionDeskPort } from './question-ports.js'
export type {
  AskedBefore,
  Campaign,
  CampaignPort,
  CampaignStates,
  DecisionPort,
  DocumentDecision,
  NewCampaign,
  NewDecision,
  NewReviewMark,
  ReviewMark,
} from './review-ports.js'
export type { ClaimedRun, SchedulePort } from './schedule-ports.js'
export type { TotalsPort } from './totals-ports.js'
export type { NewTrainingDate, NewTrainingRecord, TrainingDate, TrainingPort, TrainingRecord } from './training-ports.js'

/** The present: this machine's clock, or the database's own when several machines share one database. */
export type Moment = (() => number) | 'database'

/** A conversation as it is stored: enough to reach it again, and no more. */
export interface KnownConversation {
  readonly conversation: string
  readonly person: string
  readonly serviceUrl: string
  readonly tenant: string
  readonly bot: string
  readonly place: string
}
