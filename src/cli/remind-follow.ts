import type { ProgressBar } from './progress-bar.js'

/** How a run stands: how many people, and how many of them still wait for an outcome. */
export interface Standing {
  readonly all: number
  readonly waiting: number
}

/** What following a run needs. */
export interface FollowParts {
  readonly look: () => Promise<Standing>
  /** How long until the next delivery may be due, in milliseconds; undefined when none is open. */
  readonly nextDue: () => Promise<number | undefined>
  readonly bar: ProgressBar
  readonly wait: (ms: number) => Promise<void>
  readonly now: () => number
  /** Whether this terminal sends itself; if not, it gives up when nothing moves. */
  readonly sendsHere: boolean
}

/** How a run was left: everything has an outcome, the rest is due later, or nobody carries it. */
export type Followed = 'settled' | 'later' | 'nobody-sends'

const lookEveryMs = 500
// a delivery on its way shows its lease of two minutes, so anything beyond that is really due later
const soonMs = 130_000
const patienceMs = 20_000
const ownPatienceMs = 180_000

const verdict = async ({ nextDue, sendsHere }: FollowParts, waiting: number, stillMs: number): Promise<Followed | undefined> => {
  if (waiting === 0) return 'settled'
  if (((await nextDue()) ?? 0) > soonMs) return 'later'
  if (sendsHere) return stillMs > ownPatienceMs ? 'later' : undefined
  return stillMs > patienceMs ? 'nobody-sends' : undefined
}

/** Follows a run until everybody has an outcome, until what is left is due only later, or until nothing moves any more. */
export async function follow(parts: FollowParts): Promise<Followed> {
  const { look, bar, wait, now } = parts
  let before: number | undefined
  let movedAt = now()
  for (;;) {
    const { all, waiting } = await look()
    if (waiting !== before) movedAt = now()
    before = waiting
    bar.show(all - waiting, all)
    const end = await verdict(parts, waiting, now() - movedAt)
    if (end !== undefined) {
      bar.end()
      return end
    }
    await wait(lookEveryMs)
  }
}
