import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '../../src/graph/index.js'
import type { Place } from './places.js'
import { kill, type Started, start } from './processes.js'
import type { Programs } from './programs.js'
import { hasty, type Run } from './settings.js'

const mostMs = 900_000

/** Asks the database, again if it is being restarted. */
const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries > 100) throw error
      await pause(100)
    }
  }
}

const createCrew = async (run: Run, programs: Programs, settings: Readonly<Record<string, unknown>>) => {
  let born = 0
  const newWorker = () =>
    start(programs, 'tests/chaos/worker', { ...settings, owner: `w${born++}`, lanes: 8, graceMs: run.graceMs, without: run.without })
  const workers: Started[] = await Promise.all(Array.from({ length: run.workers }, newWorker))
  return {
    replace: async (at: number) => {
      const victim = workers[at]
      if (victim) await kill(victim.child)
      workers[at] = await newWorker()
    },
    freeze: async (at: number) => {
      workers[at]?.child.kill('SIGSTOP')
      await pause(hasty.leaseMs + run.oversleepMs)
      workers[at]?.child.kill('SIGCONT')
    },
    dismiss: () => Promise.all(workers.map(({ child }) => kill(child))),
  }
}

/** How far a run has come. */
export type Progress = () => Promise<{ readonly sent: number; readonly open: number }>

/** Kills, freezes and restarts, spread evenly over the progress of the run; over when nothing is open any more. */
export async function disturb(run: Run, programs: Programs, place: Place, progress: Progress, graph: string): Promise<void> {
  const random = seeded(run.seed)
  const crew = await createCrew(run, programs, { place: place.address, graph })
  const spread = (count: number, shift: number, act: (at: number) => Promise<void> | void) =>
    Array.from({ length: count }, (_, n) => ({ at: (n + shift) / (count + shift), act }))
  const events = [
    ...spread(run.kills, 1, crew.replace),
    ...spread(run.freezes, 0.5, crew.freeze),
    ...spread(run.restarts, 0.7, () => place.crash()),
  ].sort((a, b) => a.at - b.at)
  const deadline = Date.now() + mostMs
  for (;;) {
    const { sent, open } = await patiently(progress)
    const next = events[0]
    if (next && sent >= next.at * run.recipients * 0.98) {
      events.shift()
      await next.act(Math.floor(random() * run.workers))
    } else if (open === 0 || Date.now() > deadline) break
    else await pause(50)
  }
  await crew.dismiss()
}
