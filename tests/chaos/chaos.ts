import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountFor, announce, type DraftChannel, sweep } from '../../src/delivery/index.js'
import { createGraphCall, createGraphClient, createMailChannel, seeded } from '../../src/graph/index.js'
import { createDesk, createExpansion, createOutbox, createPeopleBook, type Db, openDatabase } from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'
import { startPostgres } from '../store/postgres.js'
import { kill, type Started, start } from './processes.js'
import { hasty, sender, type Without } from './settings.js'

/** One run of chaos. */
export interface Run {
  readonly on: 'SQLite' | 'PostgreSQL'
  readonly recipients: number
  readonly kills: number
  readonly freezes: number
  readonly restarts: number
  readonly workers: number
  readonly faultRate: number
  readonly pipelineMs: number
  readonly seed: number
  readonly without: Without
}

/** What a run proved. */
export interface Outcome {
  readonly seconds: number
  readonly delivered: number
  readonly lost: number
  readonly doubled: number
  readonly invalid: number
  readonly addsUp: boolean
  readonly draftsLeft: number
  readonly requestsPerMail: number
}

interface Place {
  readonly address: string
  crash(): void
  clear(): void
}

const sqlitePlace = (): Place => {
  const dir = mkdtempSync(join(tmpdir(), 'byp-chaos-'))
  return { address: dir, crash: () => undefined, clear: () => rmSync(dir, { recursive: true, force: true }) }
}

const postgresPlace = async (): Promise<Place | undefined> => {
  const server = await startPostgres({ durable: true })
  return server && { address: server.database('chaos'), crash: () => server.crash(), clear: () => server.stop() }
}

const pause = (ms: number) => new Promise<void>((passed) => setTimeout(passed, ms))

const prepare = async (db: Db, recipients: number) => {
  const people = createPeopleBook(db, Date.now)
  await people.sync(
    'bucks',
    'member',
    Array.from({ length: recipients }, (_, n) => aPerson(`p${n}`)),
  )
  const ids = (await people.active('bucks', 'member')).map((person) => person.id)
  const way = { channel: 'mail' as const, payload: { subject: 'Please read', html: '<p>Please read.</p>' } }
  const cause = { tenant: 'bucks', kind: 'read', version: 'standards-2.1', stage: 'first' }
  const notice = {
    ...cause,
    recipients: ids.map((person) => ({ person, ways: [way] as const })),
    dueAt: 0,
    expiresAt: Date.now() + 3_600_000,
  }
  return (await announce(createExpansion(db, Date.now), notice)).notice
}

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

/** Kills, freezes and restarts, spread evenly over the progress of the run. */
const disturb = async (run: Run, place: Place, progress: () => Promise<{ sent: number; open: number }>, graph: string) => {
  const random = seeded(run.seed)
  let born = 0
  const newWorker = () =>
    start(new URL('./worker.ts', import.meta.url), { place: place.address, graph, owner: `w${born++}`, lanes: 8, without: run.without })
  const workers: Started[] = await Promise.all(Array.from({ length: run.workers }, newWorker))
  const replace = async (at: number) => {
    const victim = workers[at]
    if (victim) await kill(victim.child)
    workers[at] = await newWorker()
  }
  const freeze = async (at: number) => {
    workers[at]?.child.kill('SIGSTOP')
    await pause(hasty.leaseMs + 2_000)
    workers[at]?.child.kill('SIGCONT')
  }
  const events = [
    ...Array.from({ length: run.kills }, (_, n) => ({ at: (n + 1) / (run.kills + 1), act: replace })),
    ...Array.from({ length: run.freezes }, (_, n) => ({ at: (n + 0.5) / (run.freezes + 0.5), act: freeze })),
    ...Array.from({ length: run.restarts }, (_, n) => ({ at: (n + 0.7) / (run.restarts + 0.7), act: async () => place.crash() })),
  ].sort((a, b) => a.at - b.at)
  const deadline = Date.now() + 600_000
  for (;;) {
    const { sent, open } = await patiently(progress)
    const next = events[0]
    if (next && sent >= next.at * run.recipients * 0.98) {
      events.shift()
      await next.act(Math.floor(random() * run.workers))
    } else if (open === 0 || Date.now() > deadline) break
    else await pause(50)
  }
  await Promise.all(workers.map(({ child }) => kill(child)))
}

const judge = async (run: Run, db: Db, notice: number, graph: string, seconds: number): Promise<Outcome> => {
  const moment = run.on === 'PostgreSQL' ? 'database' : Date.now
  const channel: DraftChannel = createMailChannel(createGraphCall(createGraphClient(graph, undefined), 5_000, Date.now), sender, graph)
  await pause(run.pipelineMs)
  for (let tries = 0; tries < 5; tries++) await sweep(createOutbox(db, moment), channel)
  const summary = (await (await fetch(`${graph}/summary`)).json()) as Record<
    'delivered' | 'doubled' | 'invalid' | 'requests' | 'drafts',
    number
  >
  const account = await accountFor(createDesk(db, moment), notice)
  return {
    seconds: Math.round(seconds * 10) / 10,
    delivered: summary.delivered,
    lost: run.recipients - summary.delivered,
    doubled: summary.doubled,
    invalid: summary.invalid,
    addsUp: account.addsUp && account.sent === run.recipients,
    draftsLeft: summary.drafts,
    requestsPerMail: Math.round((summary.requests / run.recipients) * 100) / 100,
  }
}

/** Runs it; undefined, after a loud word, where there is no PostgreSQL. */
export async function chaos(run: Run): Promise<Outcome | undefined> {
  const place = run.on === 'SQLite' ? sqlitePlace() : await postgresPlace()
  if (!place) return undefined
  const graph = await start(new URL('./graph-process.ts', import.meta.url), {
    seed: run.seed,
    faultRate: run.faultRate,
    pipelineMs: run.pipelineMs,
  })
  const db = await openDatabase(place.address)
  try {
    const notice = await prepare(db, run.recipients)
    const progress = async () => {
      const { states } = await createDesk(db, Date.now).report(notice)
      const { sent = 0, cancelled = 0, expired = 0, dead = 0, held = 0 } = states
      return { sent, open: run.recipients - sent - cancelled - expired - dead - held }
    }
    const began = Date.now()
    await disturb(run, place, progress, graph.said)
    return await judge(run, db, notice, graph.said, (Date.now() - began) / 1_000)
  } finally {
    await kill(graph.child)
    await db.destroy().catch(() => undefined)
    place.clear()
  }
}
