export { backUp, restore } from './backup.js'
export { createConversationBook } from './conversation-book.js'
export { createFeedbackBook } from './feedback-book.js'
export { type Db, isPostgresAddress, openDatabase, openEmptyDatabase } from './open-database.js'
export { createDesk } from './outbox/desk.js'
export { createExpansion } from './outbox/expand.js'
export { createLimits } from './outbox/limits.js'
export { createOutbox } from './outbox/outbox.js'
export { createPeopleBook } from './people-book.js'
export type {
  AttemptNote,
  Bucket,
  Channel,
  ClaimedDelivery,
  ClaimedRun,
  DeskPort,
  ExpandPort,
  Hold,
  KnownPerson,
  LimitPort,
  Moment,
  NewDelivery,
  NewNotice,
  OutboxPort,
  OutboxState,
  OwnRecord,
  PeoplePort,
  ReadingPort,
  SchedulePort,
  SettledDraft,
  StateChange,
} from './ports.js'
export { createQuestionBook, type SentQuestion } from './question-book.js'
export { createReadingBook } from './reading-book.js'
export { createScheduleBook } from './schedule-book.js'
export { createSettingBook } from './setting-book.js'
