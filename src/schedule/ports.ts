/** The stretch of time that one run of a job answers for. */
export interface Period {
  /** Unique for the job: `2026-11-21` for a daily one, `2026-W47` for a weekly one, `2026-11` for a monthly one. */
  readonly id: string
  /** The moment the run was due, in milliseconds since 1970; after an outage it lies in the past. */
  readonly dueAt: number
}

/** When a job is due, in London time, and which part of the calendar it may run once in. */
export interface Schedule {
  /** Five fields as in cron, such as `0 9 1 * *`; `L` is the last day, `1#1` the first Monday. */
  readonly pattern: string
  readonly once: 'a day' | 'a week' | 'a month'
}

/** Something to do at its time. A job may be run again for the same period after a crash, so it must be repeatable. */
export interface Job {
  readonly name: string
  readonly schedule: Schedule
  run(period: Period): Promise<void>
}
