/** How patient the courier is; every span in milliseconds. */
export interface Patience {
  /** A request that takes longer is given up, and its outcome is unclear. */
  readonly requestMs: number
  /** A row whose holder is silent for this long is somebody else's. */
  readonly leaseMs: number
  /** What must be left of a lease, beyond the request itself, for a request to leave. */
  readonly marginMs: number
  /**
   * Longer than an accepted message may still look like a draft, counted from when its request was given up or its holder
   * had vanished for a lease, because until then it could still leave. The promise of one copy rests on it.
   */
  readonly graceMs: number
  readonly baseMs: number
  readonly capMs: number
  /** Tried for so long: then a person decides. */
  readonly giveUpMs: number
  /** After a refusal for want of rights, nothing more is tried for this long. */
  readonly pauseMs: number
}

/** Values to start from, until a real tenant has been observed. */
export const usualPatience: Patience = {
  requestMs: 30_000,
  leaseMs: 120_000,
  marginMs: 5_000,
  graceMs: 900_000,
  baseMs: 2_000,
  capMs: 900_000,
  giveUpMs: 86_400_000,
  pauseMs: 3_600_000,
}

/**
 * How long to wait before another try: anything between nothing and a growing ceiling ("full jitter", AWS Architecture
 * Blog, 2015), never less than a quarter of the base and never less than the other side asked for.
 */
export function backOff(tries: number, { baseMs, capMs }: Patience, random: () => number, askedMs = 0): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** Math.min(tries, 30))
  return Math.round(Math.max(askedMs, baseMs / 4, random() * ceiling))
}
