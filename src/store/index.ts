export { createAskedBook } from './asked-book.js'
export { backUp, restore } from './backup.js'
export { createCampaignBook } from './campaign-book.js'
export { createConversationBook } from './conversation-book.js'
export { createDecisionBook } from './decision-book.js'
export { createDeeds } from './deeds.js'
export { createDigestBook } from './digest-book.js'
export { createFeedbackBook } from './feedback-book.js'
export { createImportShelf } from './import-shelf.js'
export { type DatabaseLook, lookAtDatabase } from './look.js'
export { createOfficerLog } from './officer-log.js'
export { type Db, isPostgresAddress, openDatabase, openEmptyDatabase } from './open-database.js'
export { createDesk } from './outbox/desk.js'
export { createExpansion } from './outbox/expand.js'
export { createLimits } from './outbox/limits.js'
export { createOutbox } from './outbox/outbox.js'
export { createOutboxCounts } from './outbox/outbox-counts.js'
export { createPeopleBook } from './people-book.js'
export type {
  AskedBefore,
  AskedPort,
  AttemptNote,
  Bucket,
  Campaign,
  CampaignPort,
  CampaignStates,
  Channel,
  ClaimedDelivery,
  ClaimedRun,
  DecisionPort,
  DeedBooks,
  DeedPort,
  DeskPort,
  DigestChoice,
  DigestIssue,
  DigestPort,
  DocumentDecision,
  ExpandPort,
  Hold,
  ImportShelf,
  IssueChange,
  IssueState,
  KeptQuestion,
  KnownPerson,
  LimitPort,
  LogCheck,
  LoggedDeed,
  MissedKind,
  Moment,
  NewCampaign,
  NewDecision,
  NewDelivery,
  NewIssue,
  NewNotice,
  NewReviewMark,
  NewTrainingDate,
  NewTrainingRecord,
  OfficerDeed,
  OfficerLogPort,
  OutboxCount,
  OutboxPort,
  OutboxState,
  OwnRecord,
  PeoplePort,
  QuestionDeskPort,
  ReadingPort,
  RefusalPort,
  ReviewMark,
  SchedulePort,
  SettledDraft,
  StateChange,
  SwitchPort,
  SwitchState,
  TotalsPort,
  TrainingDate,
  TrainingPort,
  TrainingRecord,
  WhoIs,
} from './ports.js'
export { answerKind, createQuestionBook, type SentQuestion } from './question-book.js'
export { createReadingBook } from './reading-book.js'
export { createRefusalBook } from './refusal-book.js'
export { createScheduleBook } from './schedule-book.js'
export { createSettingBook } from './setting-book.js'
export { createSwitchBook } from './switch-book.js'
export { createTotalsBook } from './totals-book.js'
export { createTrainingBook } from './training-book.js'
export { openWhispers, type Whispers } from './whispers.js'
