import type { CourierParts } from './courier-parts.js'

/** Notices when the time of day is set, forwards or backwards. */
export interface Watch {
  /** Compares a time that the store has told with a clock that never jumps. */
  compare(told: number): void
  /** For how many milliseconds this process has seen the two go together. */
  steadyForMs(): number
}

/**
 * A grace that is over only because the time of day was set forward is not over. So whoever wants to send again must
 * itself have lived through a whole grace without a jump, by a clock that never jumps; after a start it has not.
 */
export function createWatch({ clock, patience }: Pick<CourierParts, 'clock' | 'patience'>): Watch {
  let since = clock.monotonic()
  let apart: number | undefined
  return {
    compare: (told) => {
      const now = told - clock.monotonic()
      if (apart !== undefined && Math.abs(now - apart) <= patience.graceMs / 10) return
      if (apart !== undefined) since = clock.monotonic()
      apart = now
    },
    steadyForMs: () => clock.monotonic() - since,
  }
}
