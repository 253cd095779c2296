import { type DirectorySyncParts, directoryJob } from './directory-sync.js'
import type { Chore } from './minute-tick.js'
import { type ReminderParts, reviewJobs, type Scope } from './review/index.js'
import { createTick, type Job } from './schedule/index.js'
import type { SchedulePort } from './store/index.js'

/** What the jobs of the bot need. */
export interface JobParts {
  readonly directory: DirectorySyncParts
  readonly reminders: ReminderParts
  readonly scopes: () => readonly Scope[]
  readonly more?: readonly Job[]
}

/** Everything that is done at a time of day, each once a period however many instances there are. */
export const allJobs = ({ directory, reminders, scopes, more = [] }: JobParts): readonly Job[] => [
  directoryJob(directory),
  ...reviewJobs(reminders, scopes),
  ...more,
]

// longer than any job runs; a run whose process died is taken over after it
const leaseMs = 15 * 60_000

/** The chore that looks every minute what is due. */
export function jobsChore(jobs: readonly Job[], book: SchedulePort, owner: string, onFault: (job: string) => void): Chore {
  return { name: 'jobs', everyMinutes: 1, run: createTick({ jobs, book, owner, leaseMs, onFault }) }
}
