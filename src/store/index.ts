export { backUp, restore } from './backup.js'
export { createCampaignBook } from './campaign-book.js'
export { createConversationBook } from './conversation-book.js'
export { createDecisionBook } from './decision-book.js'
export { createFeedbackBook } from './feedback-book.js'
export { type Db, isPostgresAddress, openDatabase, openEmptyDatabase } from './open-database.js'
export { createDesk } from './outbox/desk.js'
export { createExpansion } from './outbox/expand.js'
export { createLimits } from './outbox/limits.js'
export { createOutbox } from './outbox/outbox.js'
export { createPeopleBook } from './people-book.js'
export type {
  AskedBefore,
  AttemptNote,
  Bucket,
  Campaign,
  CampaignPort,
  CampaignStates,
  Channel,
  ClaimedDelivery,
  ClaimedRun,
  DecisionPort,
  DeskPort,
  DocumentDecision,
  ExpandPort,
  Hold,
  KnownPerson,
  LimitPort,
  Moment,
  NewCampaign,
  NewDecision,
  NewDelivery,
  NewNotice,
  NewReviewMark,
  NewTrainingDate,
  NewTrainingRecord,
  OutboxPort,
  OutboxState,
  OwnRecord,
  PeoplePort,
  ReadingPort,
  ReviewMark,
  SchedulePort,
  SettledDraft,
  StateChange,
  TrainingDate,
  TrainingPort,
  TrainingRecord,
  WhoIs,
} from './ports.js'
export { createQuestionBook, type SentQuestion } from './question-book.js'
export { createReadingBook } from './reading-book.js'
export { createScheduleBook } from './schedule-book.js'
export { createSettingBook } from './setting-book.js'
export { createTrainingBook } from './training-book.js'
