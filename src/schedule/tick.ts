import type { ClaimedRun, SchedulePort } from '../store/ports.js'
import { checkPattern, periodsDue } from './calendar.js'
import type { Job } from './ports.js'

/** What the ticker needs. */
export interface TickParts {
  readonly jobs: readonly Job[]
  readonly book: SchedulePort
  readonly owner: string
  /** A run whose process is silent for this long is taken over. */
  readonly leaseMs: number
  readonly onFault: (job: string) => void
}

const carryOut = async ({ jobs, book, owner, onFault }: TickParts, run: ClaimedRun) => {
  const job = jobs.find((one) => one.name === run.schedule)
  if (!job) return false
  try {
    await job.run({ id: run.period, dueAt: run.occurrence })
    return await book.finish(run.id, owner)
  } catch {
    onFault(job.name)
    return false
  }
}

const claimDue = async ({ book, owner, leaseMs }: TickParts, job: Job, now: number) => {
  const last = await book.know(job.name, job.schedule.pattern)
  const claimed: ClaimedRun[] = []
  for (const { id, dueAt } of periodsDue(job.schedule, last, now)) {
    const run = await book.claim({ schedule: job.name, occurrence: dueAt, period: id, owner, leaseMs })
    if (run) claimed.push(run)
  }
  return claimed
}

/**
 * Makes the minute tick: everything that is due and that nobody has claimed is run, and what somebody left unfinished
 * is run again. Jobs run one after the other, so that an outage is caught up in order. A job that fails keeps its run
 * open, and it comes round again when the lease ends. Answers how many runs were finished.
 */
export function createTick(parts: TickParts): (now: number) => Promise<number> {
  for (const { schedule } of parts.jobs) checkPattern(schedule.pattern)
  const carryOutAll = async (runs: readonly ClaimedRun[]) => {
    let finished = 0
    for (const run of runs) finished += (await carryOut(parts, run)) ? 1 : 0
    return finished
  }
  return async (now) => {
    let finished = await carryOutAll(await parts.book.takeOver(parts.owner, parts.leaseMs))
    for (const job of parts.jobs) finished += await carryOutAll(await claimDue(parts, job, now))
    return finished
  }
}
