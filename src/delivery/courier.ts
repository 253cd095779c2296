import type { ClaimedDelivery } from '../store/ports.js'
import type { CourierParts } from './courier-parts.js'
import { deliver } from './deliver.js'
import { createWatch, type Watch } from './watch.js'

const longestIdle = 5_000
const shortestIdle = 100

/** Carries the deliveries of one channel. */
export interface Courier {
  /** Works until nothing is due any more; answers how many rows were taken. */
  drain(): Promise<number>
  /** Works until the signal ends it; what is in flight is finished first. */
  run(signal: AbortSignal): Promise<void>
  /** Says that something new may be due, so that nobody waits for the next look. */
  wake(): void
}

const safely = async (parts: CourierParts, watch: Watch, row: ClaimedDelivery) => {
  try {
    watch.compare(row.claimedAt)
    await deliver(parts, watch, row)
  } catch {
    parts.onTrouble({ kind: 'fault', channel: parts.name })
  }
}

const createLanes = (parts: CourierParts, watch: Watch) => {
  const inFlight = new Set<Promise<void>>()
  const start = (row: ClaimedDelivery) => {
    const errand: Promise<void> = safely(parts, watch, row).then(() => {
      inFlight.delete(errand)
    })
    inFlight.add(errand)
  }
  return {
    start,
    free: () => parts.lanes - inFlight.size,
    isEmpty: () => inFlight.size === 0,
    oneDone: () => Promise.race(inFlight),
  }
}

const createDrain = (parts: CourierParts, watch: Watch) => async (isStopped: () => boolean) => {
  const lanes = createLanes(parts, watch)
  const claim = async () => {
    const limit = isStopped() ? 0 : lanes.free()
    if (limit === 0) return []
    return parts.outbox.claim({ owner: parts.owner, leaseMs: parts.patience.leaseMs, limit, channels: [parts.name] })
  }
  let taken = 0
  for (;;) {
    const rows = await claim()
    rows.forEach(lanes.start)
    taken += rows.length
    if (lanes.isEmpty()) return taken
    if (rows.length === 0 || lanes.free() === 0) await lanes.oneDone()
  }
}

/** A bell whose next ring can be awaited before the work begins, so that none is missed meanwhile. */
const createBell = () => {
  let ring: () => void = () => undefined
  const hang = () =>
    new Promise<void>((rung) => {
      ring = rung
    })
  let next = hang()
  return {
    next: () => next,
    ring: () => {
      ring()
      next = hang()
    },
  }
}

/** Makes the courier of one channel; several processes may each have one for the same channel. */
export function createCourier(parts: CourierParts): Courier {
  const drain = createDrain(parts, createWatch(parts))
  const bell = createBell()
  let refused = 0
  const round = async (signal: AbortSignal) => {
    const rung = bell.next()
    try {
      const taken = await drain(() => signal.aborted)
      if (signal.aborted) return
      const next = (await parts.outbox.nextDue([parts.name])) ?? longestIdle
      // what is due and twice not given out is paused: looking again at once would change nothing
      refused = taken === 0 && next === 0 ? refused + 1 : 0
      const due = refused > 1 ? longestIdle : next
      await Promise.race([parts.clock.wait(Math.min(longestIdle, Math.max(shortestIdle, due))), rung])
    } catch {
      parts.onTrouble({ kind: 'fault', channel: parts.name })
      await parts.clock.wait(parts.patience.baseMs)
    }
  }
  return {
    drain: () => drain(() => false),
    run: async (signal) => {
      signal.addEventListener('abort', bell.ring, { once: true })
      while (!signal.aborted) await round(signal)
    },
    wake: bell.ring,
  }
}
