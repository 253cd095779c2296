import { createBriefMemory } from '../brief-memory.js'
import type { AskedOnce } from '../ports.js'

const oneDay = 24 * 3_600_000

/** Remembers, in this process alone and for a day, who was asked; nothing is stored of somebody who only asks a question. */
export function createAskedOnce({ most = 5_000 } = {}): AskedOnce {
  const memory = createBriefMemory<true>({ most, withinMs: oneDay })
  return {
    first: async (person, at) => {
      if (memory.find(person, at)) return false
      memory.keep(person, true, at)
      return true
    },
  }
}
