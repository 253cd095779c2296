import type { Clock } from '../../src/delivery/index.js'

export const start = 1_795_000_000_000

/** A clock that moves when somebody waits on it, or is told to, and whose time of day can be set. */
export const aClock = () => {
  let passed = 0
  let wrong = 0
  const pass = (ms: number) => {
    passed += ms
  }
  const set = (ms: number) => {
    wrong += ms
  }
  const clock: Clock = { now: () => start + passed + wrong, monotonic: () => passed, wait: async (ms) => pass(ms) }
  return { ...clock, pass, set, inTheWorld: () => start + passed }
}
