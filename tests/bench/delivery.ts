import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  announce,
  type Clock,
  createCourier,
  type DirectChannel,
  publishedLimits,
  shortestRun,
  usualPatience,
} from '../../src/delivery/index.js'
import {
  createExpansion,
  createLimits,
  createOutbox,
  createPeopleBook,
  type Db,
  isPostgresAddress,
  openDatabase,
} from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'
import { startPostgres } from '../store/postgres.js'

const rows = 2_000

const say = (figures: Record<string, string | number>) => console.log(JSON.stringify(figures))

const fill = async (db: Db, count: number) => {
  const people = createPeopleBook(db, Date.now)
  await people.sync(
    'bucks',
    'member',
    Array.from({ length: count }, (_, n) => aPerson(`p${n}`)),
  )
  const ids = (await people.active('bucks', 'member')).map((person) => person.id)
  const way = { channel: 'mail' as const, payload: { subject: 'Please read', html: `<p>${'x'.repeat(400)}</p>` } }
  const cause = { tenant: 'bucks', kind: 'read', version: 'v', stage: 'first', dueAt: 0, expiresAt: 9_000_000_000_000 }
  const began = performance.now()
  await announce(createExpansion(db, Date.now), { ...cause, recipients: ids.map((person) => ({ person, ways: [way] as const })) })
  return Math.round(count / ((performance.now() - began) / 1_000))
}

/** Takes every row through a claim and two writes, as a sent mail does, and times the claims apart. */
const workThrough = async (db: Db, place: string) => {
  const outbox = createOutbox(db, isPostgresAddress(place) ? 'database' : Date.now)
  const began = performance.now()
  let claiming = 0
  let claimed = 0
  for (;;) {
    const before = performance.now()
    const taken = await outbox.claim({ owner: 'bench', leaseMs: 600_000, limit: 8, channels: ['mail'] })
    claiming += performance.now() - before
    if (taken.length === 0) break
    claimed += taken.length
    for (const row of taken) await outbox.write(row, { state: 'submitting', submits: true, leaseMs: 600_000 })
    for (const row of taken) await outbox.write(row, { state: 'sent' })
  }
  const rate = (ms: number) => Math.round(claimed / (ms / 1_000))
  return { claimed: rate(claiming), through: rate(performance.now() - began) }
}

const measure = async (name: string, place: string) => {
  const began = performance.now()
  const db = await openDatabase(place)
  const start = Math.round(performance.now() - began)
  const written = await fill(db, rows)
  const { claimed, through } = await workThrough(db, place)
  say({
    database: name,
    'first start, ms': start,
    'rows written a second': written,
    'rows claimed a second': claimed,
    'rows claimed and finished a second': through,
    'memory, MB': Math.round(process.memoryUsage().rss / 1e6),
  })
  await db.destroy()
}

/** A run by the published limit, on a clock that jumps over every wait: only what the courier loses itself is counted. */
const pace = async (recipients: number) => {
  const db = await openDatabase(':memory:')
  let at = 0
  const clock: Clock = {
    now: () => at,
    monotonic: () => at,
    wait: async (ms) => {
      at += ms
    },
  }
  await fill(db, recipients)
  const bucket = publishedLimits.mail('m')
  const channel: DirectChannel = { protocol: 'overwrites', post: async () => ({ verdict: 'ok' }) }
  const parts = { outbox: createOutbox(db, clock.now), limits: createLimits(db, clock.now), patience: usualPatience, random: Math.random }
  const courier = createCourier({ ...parts, name: 'mail', channel, bucket, lanes: 1, owner: 'bench', clock, onTrouble: () => undefined })
  await courier.drain()
  const best = shortestRun(recipients, bucket)
  say({
    recipients,
    'minutes at 30 a minute': Math.round(at / 6_000) / 10,
    'of what the limit allows': `${Math.round((best / at) * 1_000) / 10} %`,
  })
  await db.destroy()
}

const dir = mkdtempSync(join(tmpdir(), 'byp-bench-'))
await measure('SQLite', dir)
rmSync(dir, { recursive: true })
const server = await startPostgres({ durable: true })
if (server) await measure('PostgreSQL', server.database('bench'))
server?.stop()
for (const recipients of [150, 4_000, 10_000]) await pace(recipients)
