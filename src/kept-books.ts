import {
  createCampaignBook,
  createConversationBook,
  createDecisionBook,
  createExpansion,
  createLimits,
  createOutbox,
  createPeopleBook,
  createQuestionBook,
  createReadingBook,
  createScheduleBook,
  createSwitchBook,
  createTrainingBook,
  type Db,
  isPostgresAddress,
  type Moment,
} from './store/index.js'

/** Opens the books that reminders are kept in; on PostgreSQL all go by the database's clock, because machines differ. */
export function openBooks(db: Db, place: string) {
  const moment: Moment = isPostgresAddress(place) ? 'database' : Date.now
  return {
    outbox: createOutbox(db, moment),
    limits: createLimits(db, moment),
    expansion: createExpansion(db, moment),
    people: createPeopleBook(db, moment),
    reading: createReadingBook(db, moment),
    campaigns: createCampaignBook(db, moment),
    decisions: createDecisionBook(db, moment),
    training: createTrainingBook(db, moment),
    questions: createQuestionBook(db, moment),
    switches: createSwitchBook(db, moment),
    schedule: createScheduleBook(db, moment),
    conversations: createConversationBook(db, Date.now),
  }
}

/** The books that reminders are kept in. */
export type KeptBooks = ReturnType<typeof openBooks>
