/** Knows which turns are still being worked on, so that stopping can wait for them. */
export interface Tracker {
  track<T>(work: Promise<T>): Promise<T>
  isClosing(): boolean
  /** Resolves when nothing is in hand any more, or after `patience` milliseconds. */
  drain(patience: number): Promise<void>
}

/** A tracker with nothing in hand yet. */
export function createTracker(): Tracker {
  const inHand = new Set<Promise<unknown>>()
  let closing = false
  return {
    track: async (work) => {
      inHand.add(work)
      try {
        return await work
      } finally {
        inHand.delete(work)
      }
    },
    isClosing: () => closing,
    drain: async (patience) => {
      closing = true
      let timer: NodeJS.Timeout | undefined
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience)
      })
      await Promise.race([Promise.allSettled(inHand), limit])
      clearTimeout(timer)
    },
  }
}
