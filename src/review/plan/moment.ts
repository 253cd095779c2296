import type { Council } from '../../content/index.js'
import { type ElectionPeriod, nextOpenMoment, type Quiet, type Tone } from '../quiet.js'

/** The election periods of a council, as its register holds them. */
export const electionsOf = (council: Council | undefined): readonly ElectionPeriod[] =>
  (council?.elections ?? []).map(({ periodFrom, periodUntil }) => ({ from: periodFrom, until: periodUntil }))

/** When people may be written to, as known at one moment. */
export interface Openings {
  readonly now: number
  readonly quiet: Quiet
  readonly elections: readonly ElectionPeriod[]
  /** Not before this moment, where a run would otherwise reach into the evening. */
  readonly notBefore?: number
}

/** When a notice goes out and when it is stale, in milliseconds since 1970; or why it must wait. */
export type Timing = { readonly dueAt: number; readonly expiresAt: number } | { readonly waits: 'stopped' | 'quiet' }

const dayMs = 86_400_000
const lastsMs = 14 * dayMs

/**
 * When a notice of a stretch of days may reach people. It waits while everything is stopped, and when no open moment
 * comes before the next stretch begins: then only that one is sent, and nobody gets two at once after a recess.
 */
export function timingOf({ now, quiet, elections, notBefore = now }: Openings, tone: Tone, until: string | undefined): Timing {
  const dueAt = nextOpenMoment(notBefore, quiet, elections, tone)
  if (dueAt === undefined) return { waits: quiet.stopped ? 'stopped' : 'quiet' }
  const expiresAt = until === undefined ? dueAt + lastsMs : Date.parse(until)
  return dueAt < expiresAt ? { dueAt, expiresAt } : { waits: 'quiet' }
}

/**
 * The moment from which a run must begin to end before people are left alone again: undefined when it may begin when
 * it is due, or when no day is long enough for it. `lastsMs` is how long the run takes at the pace that is allowed.
 */
export function laterStart({ quiet, elections }: Openings, tone: Tone, dueAt: number, lastsMs: number): number | undefined {
  const fits = (from: number) => nextOpenMoment(from + lastsMs, quiet, elections, tone) === from + lastsMs
  if (fits(dueAt)) return undefined
  const next = nextOpenMoment(dueAt + lastsMs, quiet, elections, tone)
  return next !== undefined && fits(next) ? next : undefined
}
