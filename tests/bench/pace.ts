import {
  announce,
  type Channel,
  type Clock,
  createCourier,
  type DirectChannel,
  type DraftChannel,
  publishedLimits,
  usualPatience,
  type Way,
} from '../../src/delivery/index.js'
import {
  createAppInstallation,
  createFeedChannel,
  createGraphCall,
  createGraphClient,
  createMailChannel,
  type GraphCall,
  startStandIn,
} from '../../src/graph/index.js'
import { createExpansion, createLimits, createOutbox, createPeopleBook, openDatabase } from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'

/** A clock that jumps over every wait and stands still while a request is on its way: hours pass in seconds. */
const aClock = (): Clock => {
  let at = 0
  return {
    now: () => at,
    monotonic: () => at,
    wait: async (ms) => {
      at += ms
    },
  }
}

interface Lane {
  readonly name: Extract<Channel, 'mail' | 'feed' | 'install'>
  /** What Microsoft publishes, as recipients a second. */
  readonly published: number
  readonly way: Way
  channel(call: GraphCall, url: string): DraftChannel | DirectChannel
}

/** The channels whose limits are known to the stand-in. */
export const lanes: readonly Lane[] = [
  {
    name: 'mail',
    published: 30 / 60,
    way: { channel: 'mail', payload: { subject: 'Please read', html: '<p>Please read.</p>' } },
    channel: (call, url) => createMailChannel(call, 'm', url),
  },
  {
    name: 'feed',
    published: 5,
    way: {
      channel: 'feed',
      payload: { activityType: 'pleaseRead', preview: 'p', topic: 't', link: 'https://teams.microsoft.com/l/1', parameters: {} },
    },
    channel: (call) => createFeedChannel(call),
  },
  {
    name: 'install',
    published: 30,
    way: { channel: 'install', payload: {} },
    channel: (call, url) => createAppInstallation(call, 'app', url),
  },
]

const onTheClock = async (lane: Lane, recipients: number, clock: Clock) => {
  const standIn = await startStandIn({ now: clock.now, throttles: true })
  const db = await openDatabase(':memory:', clock.now)
  const people = createPeopleBook(db, clock.now)
  await people.sync(
    'bucks',
    'member',
    Array.from({ length: recipients }, (_, n) => aPerson(`p${n}`)),
  )
  const to = (await people.active('bucks', 'member')).map(({ id }) => ({ person: id, ways: [lane.way] as const }))
  const cause = { tenant: 'bucks', kind: 'read', version: 'v', stage: 'first', dueAt: 0, expiresAt: 9_000_000_000_000 }
  await announce(createExpansion(db, clock.now), { ...cause, recipients: to })
  const courier = createCourier({
    name: lane.name,
    channel: lane.channel(createGraphCall(createGraphClient(standIn.url, undefined), 30_000, clock.now), standIn.url),
    outbox: createOutbox(db, clock.now),
    limits: createLimits(db, clock.now),
    bucket: publishedLimits[lane.name]('bucks'),
    lanes: 1,
    owner: 'bench',
    patience: usualPatience,
    clock,
    random: Math.random,
    onTrouble: () => undefined,
  })
  await courier.drain()
  const sent = await db.selectFrom('outbox').select('id').where('state', '=', 'sent').execute()
  const refused = await db.selectFrom('attempt').select('id').where('http_status', '=', 429).execute()
  const { queued } = standIn.world
  await standIn.stop()
  await db.destroy()
  return { sent: sent.length, throttled: refused.length, queued }
}

/** One run against the stand-in, which holds to the published limits, on a virtual clock. */
export async function pace(lane: Lane, recipients: number): Promise<Record<string, string | number>> {
  const clock = aClock()
  const { sent, throttled, queued } = await onTheClock(lane, recipients, clock)
  const best = recipients / lane.published
  const taken = clock.now() / 1_000
  return {
    channel: lane.name,
    recipients,
    sent,
    'published limit, minutes': Math.round(best / 6) / 10,
    'taken (virtual clock), minutes': Math.round(taken / 6) / 10,
    'of what the limit allows': `${Math.round((best / taken) * 1_000) / 10} %`,
    'answers of 429': throttled,
    'waited in the mail queue': queued,
  }
}
