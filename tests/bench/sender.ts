import { announce, createCourier, systemClock, usualPatience } from '../../src/delivery/index.js'
import { createGraphCall, createGraphClient, createMailChannel } from '../../src/graph/index.js'
import { createExpansion, createLimits, createOutbox, createPeopleBook, isPostgresAddress, openDatabase } from '../../src/store/index.js'

/** What the measured process is told. */
export interface SenderSettings {
  readonly place: string
  readonly graph: string
  readonly rows: number
  readonly mails: number
}

const { place, graph, rows, mails } = JSON.parse(process.argv[2] ?? '') as SenderSettings

// All that a process needs to send, and nothing else: what it takes to start and to hold is what the bot adds for it.
const db = await openDatabase(place)
const moment = isPostgresAddress(place) ? 'database' : Date.now
const outbox = createOutbox(db, moment)
const call = createGraphCall(createGraphClient(graph, undefined), usualPatience.requestMs, Date.now)
const courier = createCourier({
  name: 'mail',
  channel: createMailChannel(call, 'social-media@council.example', graph),
  outbox,
  limits: createLimits(db, moment),
  bucket: { key: 'mail', intervalMs: 1, burstMs: 60_000 },
  lanes: 4,
  owner: 'bench',
  patience: usualPatience,
  clock: systemClock,
  random: Math.random,
  onTrouble: () => undefined,
})
const startMs = performance.now()
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e5) / 10
const startMegabytes = megabytes()

const rate = (count: number, ms: number) => Math.round(count / (ms / 1_000))

const write = async (stage: string, count: number) => {
  const ids = (await createPeopleBook(db, Date.now).active('bucks', 'member')).slice(0, count).map((person) => person.id)
  const way = { channel: 'mail' as const, payload: { subject: 'Please read', html: `<p>${'x'.repeat(400)}</p>` } }
  const cause = { tenant: 'bucks', kind: 'read', version: 'v', stage, dueAt: 0, expiresAt: 9_000_000_000_000 }
  const began = performance.now()
  await announce(createExpansion(db, moment), { ...cause, recipients: ids.map((person) => ({ person, ways: [way] as const })) })
  return rate(ids.length, performance.now() - began)
}

/** Takes every row through a claim and two writes, as a sent mail does, and times the claims apart. */
const workThrough = async () => {
  const began = performance.now()
  let claiming = 0
  let claimed = 0
  for (;;) {
    const before = performance.now()
    const taken = await outbox.claim({ owner: 'bench', leaseMs: 600_000, limit: 8, channels: ['mail'] })
    claiming += performance.now() - before
    if (taken.length === 0) break
    claimed += taken.length
    await Promise.all(
      taken.map(async (row) => {
        await outbox.write(row, { state: 'submitting', submits: true, leaseMs: 600_000 })
        await outbox.write(row, { state: 'sent' })
      }),
    )
  }
  return { claimed: rate(claimed, claiming), through: rate(claimed, performance.now() - began) }
}

await createPeopleBook(db, Date.now).sync(
  'bucks',
  'member',
  Array.from({ length: rows }, (_, n) => ({
    tenant: 'bucks',
    directoryId: `id-${n}`,
    address: `p${n}@council.example`,
    audience: 'member' as const,
  })),
)
const written = await write('first', rows)
const { claimed, through } = await workThrough()
await write('second', mails)
const began = performance.now()
await courier.drain()
const sent = rate(mails, performance.now() - began)
const figures = {
  'start, ms': Math.round(startMs),
  'memory after start, MB': startMegabytes,
  'rows written a second': written,
  'rows claimed a second': claimed,
  'rows claimed and finished a second': through,
  'mails sent a second without a limit': sent,
  'memory after that, MB': megabytes(),
  'memory at most, MB': Math.round(process.resourceUsage().maxRSS / 100) / 10,
}
await db.destroy()
process.send?.(JSON.stringify(figures))
