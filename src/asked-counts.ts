import type { AskedCounts } from './answer/index.js'
import { londonDay } from './schedule/index.js'
import type { AskedPort } from './store/index.js'

/** Lets answers be counted by London month and day; a count that fails is told, and never costs anybody their answer. */
export function createAskedCounts(book: Pick<AskedPort, 'asked' | 'missed'>, onFault: () => void): AskedCounts {
  const quietly = async (count: Promise<void>) => {
    try {
      await count
    } catch {
      onFault()
    }
  }
  return {
    asked: (topic, person, at) => quietly(book.asked(topic, person, londonDay(at.getTime()).slice(0, 7))),
    missed: (kind, at) => quietly(book.missed(kind, londonDay(at.getTime()))),
  }
}
