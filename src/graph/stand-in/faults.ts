/** What can go wrong with a request, before it takes effect or, which is worse, after. */
export type Fault =
  | 'throttled'
  | 'busy'
  | 'time-out-before'
  | 'time-out-after'
  | 'error-after'
  | 'reset-before'
  | 'reset-after'
  | 'hang-after'
  | 'odd-body'
  | 'slow-down'

/** Faults that a write may meet; the last two are answers that look like faults and are none. */
export const writeFaults: readonly Fault[] = [
  'throttled',
  'busy',
  'time-out-before',
  'time-out-after',
  'error-after',
  'reset-before',
  'reset-after',
  'hang-after',
  'odd-body',
  'slow-down',
]

/** Faults that a read may meet. */
export const readFaults: readonly Fault[] = ['throttled', 'busy', 'time-out-before', 'reset-before']

/** What each fault answers once the request has, or has not, been carried out. */
export const faultStatus: Readonly<Partial<Record<Fault, number>>> = {
  throttled: 429,
  busy: 503,
  'time-out-before': 504,
  'time-out-after': 504,
  'error-after': 500,
}

/** Whether the request takes effect in spite of its answer. */
export const isCarriedOut = (fault: Fault): boolean => fault.endsWith('-after') || fault === 'odd-body' || fault === 'slow-down'

/** A generator that gives the same faults for the same seed (mulberry32, public domain, Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws a fault for a request at a given rate. */
export const drawFault = (random: () => number, rate: number, isWrite: boolean): Fault | undefined => {
  if (random() >= rate) return undefined
  const faults = isWrite ? writeFaults : readFaults
  return faults[Math.floor(random() * faults.length)]
}
