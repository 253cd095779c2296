import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { accountFor, announce, type DraftChannel, sweep } from '../../src/delivery/index.js'
import { createGraphCall, createGraphClient, createMailChannel } from '../../src/graph/index.js'
import { createDesk, createExpansion, createOutbox, createPeopleBook, type Db, openDatabase } from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'
import { disturb } from './disturb.js'
import { placeFor } from './places.js'
import { kill, start } from './processes.js'
import type { Programs } from './programs.js'
import { type Run, sender } from './settings.js'

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

/** Writes the notice, and then once more, as after a crash: the second time adds nobody, unless the keys are taken away. */
const prepare = async (db: Db, { recipients, without }: Run) => {
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
  await announce(createExpansion(db, Date.now), notice)
  if (without === 'unique key') await sql`update outbox set key = 'x' || key, key_uuid = 'z' || substr(key_uuid, 2), step = 9`.execute(db)
  return (await announce(createExpansion(db, Date.now), notice)).notice
}

type Summary = Readonly<Record<'delivered' | 'doubled' | 'invalid' | 'requests' | 'drafts', number>> & {
  readonly twice: Readonly<Record<string, readonly number[]>>
}

/** Tells how it came that somebody got a mail twice: when each left, and what was tried. */
const showEvidence = async (db: Db, twice: Summary['twice']) => {
  for (const [address, times] of Object.entries(twice)) {
    const attempts = await db
      .selectFrom('attempt')
      .innerJoin('outbox', 'outbox.id', 'attempt.outbox_id')
      .innerJoin('person', 'person.id', 'outbox.person_id')
      .select(['attempt.at', 'attempt.fence', 'attempt.op', 'attempt.outcome', 'attempt.http_status', 'outbox.submit_at'])
      .where('person.address', '=', address)
      .orderBy('attempt.id')
      .execute()
    process.stderr.write(`${JSON.stringify({ address, times, attempts })}\n`)
  }
}

const judge = async (run: Run, db: Db, notice: number, graph: string, seconds: number): Promise<Outcome> => {
  const moment = run.on === 'PostgreSQL' ? 'database' : Date.now
  const channel: DraftChannel = createMailChannel(createGraphCall(createGraphClient(graph, undefined), 5_000, Date.now), sender, graph)
  await pause(run.pipelineMs)
  for (let tries = 0; tries < 5; tries++) await sweep(createOutbox(db, moment), channel)
  const summary = (await (await fetch(`${graph}/summary`)).json()) as Summary
  if (run.without === 'nothing') await showEvidence(db, summary.twice)
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

const progressOf = (db: Db) => async () => {
  const { rows } = await sql<{ sent: number; open: number }>`
    select coalesce(sum(case when state = 'sent' then 1 else 0 end), 0) as sent, coalesce(sum(open), 0) as open from outbox`.execute(db)
  return { sent: Number(rows[0]?.sent ?? 0), open: Number(rows[0]?.open ?? 0) }
}

/** Runs it; undefined, after a loud word, where there is no PostgreSQL. */
export async function chaos(run: Run, programs: Programs): Promise<Outcome | undefined> {
  const place = await placeFor(run)
  if (!place) return undefined
  const { seed, faultRate, pipelineMs } = run
  const graph = await start(programs, 'tests/chaos/graph-process', { seed, faultRate, pipelineMs })
  const db = await openDatabase(place.address)
  try {
    const notice = await prepare(db, run)
    const began = Date.now()
    await disturb(run, programs, place, progressOf(db), graph.said)
    return await judge(run, db, notice, graph.said, (Date.now() - began) / 1_000)
  } finally {
    await kill(graph.child)
    await db.destroy().catch(() => undefined)
    place.clear()
  }
}
