/** A course that is held at a time; times are milliseconds since 1970. */
export interface NewTrainingDate {
  readonly council: string
  /** The short name under which a course is recorded, such as `social-media`. */
  readonly course: string
  readonly title: string
  readonly starts: number
  readonly ends: number
  readonly place?: string | undefined
  readonly link?: string | undefined
  readonly audience: 'member' | 'staff' | 'both'
}

/** A training date as it is kept. */
export interface TrainingDate extends NewTrainingDate {
  readonly id: number
  readonly cancelledAt?: number | undefined
}

/** That one person did a course on a day; `source` says how the council knows, such as `register` or `own evidence`. */
export interface NewTrainingRecord {
  readonly person: number
  readonly course: string
  readonly doneOn: string
  readonly source: string
  readonly setBy: string
}

/** A training record as it is kept. */
export interface TrainingRecord extends NewTrainingRecord {
  readonly setAt: number
}

/** Keeps training dates and who did which course; a record is one person, course and day. */
export interface TrainingPort {
  addDate(date: NewTrainingDate): Promise<TrainingDate>
  /** Calls a date off. False when there is none, or it was called off before. */
  cancelDate(id: number): Promise<boolean>
  /** Dates that end after a moment and stand, the soonest first. */
  dates(council: string, after: number): Promise<readonly TrainingDate[]>
  /** Dates that begin after a moment and were called off, so that whoever was invited can be told. */
  calledOff(council: string, after: number): Promise<readonly TrainingDate[]>
  /** Writes all records or none; one that is there already is left as it is. Answers how many were new. */
  record(records: readonly NewTrainingRecord[]): Promise<number>
  /** Takes a record away that was wrong. False when there is none. */
  correct(person: number, course: string, doneOn: string): Promise<boolean>
  /** What one person did, for their own eyes. */
  recordsOf(person: number): Promise<readonly TrainingRecord[]>
  /** The last day on which each of these people did a course. */
  lastDone(course: string, people: readonly number[]): Promise<ReadonlyMap<number, string>>
}
