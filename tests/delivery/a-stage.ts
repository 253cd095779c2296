import {
  announce,
  createCourier,
  type DirectChannel,
  type DraftChannel,
  type Notice,
  type Patience,
  type Trouble,
  type Way,
} from '../../src/delivery/index.js'
import {
  createCalendarChannel,
  createFeedChannel,
  createGraphCall,
  createGraphClient,
  createMailChannel,
  type GraphCall,
  type StandInOptions,
  seeded,
  startStandIn,
  type Tokens,
} from '../../src/graph/index.js'
import {
  type Channel,
  createDesk,
  createExpansion,
  createLimits,
  createOutbox,
  createPeopleBook,
  createReadingBook,
  openDatabase,
} from '../../src/store/index.js'
import { readDescription } from '../graph/description.js'
import { aPerson } from '../store/builders.js'
import { aClock, start } from './a-clock.js'

export { start } from './a-clock.js'

const sender = 'social-media@council.example'

/** Patience in which a test need not wait: only a hanging request takes real time. */
export const impatient: Patience = {
  requestMs: 300,
  leaseMs: 120_000,
  marginMs: 5_000,
  graceMs: 900_000,
  baseMs: 2_000,
  capMs: 900_000,
  giveUpMs: 86_400_000,
  pauseMs: 3_600_000,
}

const payloads: Readonly<Record<'mail' | 'feed' | 'calendar', Way>> = {
  mail: { channel: 'mail', payload: { subject: 'Please read the new Standards', html: '<p>Please read them.</p>' } },
  feed: {
    channel: 'feed',
    payload: {
      activityType: 'pleaseRead',
      preview: 'Please read the new Standards',
      topic: 'Social Media Standards',
      link: 'https://teams.microsoft.com/l/entity/1',
      parameters: { title: 'Standards' },
    },
  },
  calendar: {
    channel: 'calendar',
    payload: {
      subject: 'Training',
      html: '<p>Training</p>',
      start: '2026-12-01T10:00:00',
      end: '2026-12-01T11:00:00',
      timeZone: 'Europe/London',
    },
  },
}

export const wayOf = (channel: 'mail' | 'feed' | 'calendar'): Way => payloads[channel]

const channelOf = (name: Channel, call: GraphCall, url: string): DraftChannel | DirectChannel => {
  if (name === 'feed') return createFeedChannel(call)
  if (name === 'calendar') return createCalendarChannel(call, sender)
  return createMailChannel(call, sender, url)
}

/** What a stage may be told. */
export interface StageOptions extends StandInOptions {
  readonly people?: number
  readonly channel?: 'mail' | 'feed' | 'calendar'
  readonly patience?: Partial<Patience>
  readonly intervalMs?: number
  /** Another channel in place of the one on the stand-in. */
  readonly instead?: DirectChannel
  readonly notice?: Partial<Notice>
  readonly tokens?: Tokens
  /** Where the database lies, when memory will not do. */
  readonly place?: string
}

const validate = readDescription()

const storeOf = async (now: () => number, place = ':memory:') => {
  const db = await openDatabase(place)
  return {
    db,
    outbox: createOutbox(db, now),
    limits: createLimits(db, now),
    desk: createDesk(db, now),
    people: createPeopleBook(db, now),
    reading: createReadingBook(db, now),
    expansion: createExpansion(db, now),
  }
}

/** A database, a stand-in for Graph, one courier and a clock; one notice is written and nothing is sent yet. */
export async function aStage(options: StageOptions = {}) {
  const { people = 1, channel = 'mail', intervalMs = 1, instead } = options
  const clock = aClock()
  const patience = { ...impatient, ...options.patience }
  const store = await storeOf(clock.now, options.place)
  const standIn = await startStandIn({ now: clock.inTheWorld, random: seeded(7), ...(validate ? { validate } : {}), ...options })
  const call = createGraphCall(createGraphClient(standIn.url, options.tokens), patience.requestMs, clock.now)
  const troubles: Trouble[] = []
  const parts = {
    name: channel,
    channel: instead ?? channelOf(channel, call, standIn.url),
    outbox: store.outbox,
    limits: store.limits,
    bucket: { key: channel, intervalMs, burstMs: 0 },
    lanes: 4,
    owner: 'courier-1',
    patience,
    clock,
    random: seeded(11),
    onTrouble: (trouble: Trouble) => void troubles.push(trouble),
  }
  const courier = createCourier(parts)
  await store.people.sync(
    'bucks',
    'member',
    Array.from({ length: people }, (_, n) => aPerson(`p${n}`)),
  )
  const ids = (await store.people.active('bucks', 'member')).map((person) => person.id)
  const cause = { tenant: 'bucks', kind: 'read', version: 'standards-2.1', stage: 'first' }
  const recipients = ids.map((person) => ({ person, ways: [wayOf(channel)] as const }))
  const { notice } = await announce(store.expansion, {
    ...cause,
    recipients,
    dueAt: start,
    expiresAt: start + 30 * 86_400_000,
    ...options.notice,
  })

  const settle = async (rounds = 400) => {
    for (let round = 0; round < rounds; round++) {
      await courier.drain()
      const due = await store.outbox.nextDue([channel])
      if (due === undefined) return
      clock.pass(Math.max(1, due))
    }
  }
  const stop = async () => {
    await standIn.stop()
    await store.db.destroy()
  }
  const times = () => [...standIn.world.deliveries.values()]
  return {
    ...store,
    clock,
    standIn,
    call,
    courier,
    parts,
    troubles,
    ids,
    notice,
    settle,
    stop,
    times,
    states: async () => (await store.desk.report(notice)).states,
  }
}

/** Runs a story on a stage and clears it away afterwards. */
export async function onStage(options: StageOptions, story: (stage: Awaited<ReturnType<typeof aStage>>) => Promise<void>): Promise<void> {
  const stage = await aStage(options)
  try {
    await story(stage)
  } finally {
    await stage.stop()
  }
}
