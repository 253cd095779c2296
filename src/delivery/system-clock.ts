import type { Clock } from './ports.js'

/** The clock of this machine, for everything but tests. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  wait: (ms) => new Promise((passed) => setTimeout(passed, ms)),
}
