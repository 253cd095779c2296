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
}

/** When a notice goes out and when it is stale, in milliseconds since 1970; or why it must wait. */
export type Timing = { readonly dueAt: number; readonly expiresAt: number } | { readonly waits: 'stopped' | 'quiet' }

const dayMs = 86_400_000
const lastsMs = 14 * dayMs

/**
 * When a notice of a stretch of days may reach people. It waits while everything is stopped, and when no open moment
 * comes before the next stretch begins: then only that one is sent, and nobody gets two at once after a recess.
 */
export function timingOf({ now, quiet, elections }: Openings, tone: Tone, until: string | undefined): Timing {
  const dueAt = nextOpenMoment(now, quiet, elections, tone)
  if (dueAt === undefined) return { waits: quiet.stopped ? 'stopped' : 'quiet' }
  const expiresAt = until === undefined ? dueAt + lastsMs : Date.parse(until)
  return dueAt < expiresAt ? { dueAt, expiresAt } : { waits: 'quiet' }
}
