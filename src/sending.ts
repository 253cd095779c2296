import {
  type Channel,
  type CourierParts,
  createCourier,
  type DirectChannel,
  type DraftChannel,
  publishedLimits,
  retire,
  sweep,
  systemClock,
  type Trouble,
  usualPatience,
} from './delivery/index.js'
import type { Chore } from './minute-tick.js'
import type { Bucket, LimitPort, OutboxPort } from './store/index.js'
import { within } from './within.js'

/** The ways by which this installation can reach people. */
export interface OpenChannels {
  readonly mail?: DraftChannel
  readonly calendar?: DirectChannel
  readonly feed?: DirectChannel
  readonly card?: DirectChannel
}

/** What sending needs. */
export interface SendingParts {
  readonly outbox: OutboxPort
  readonly limits: LimitPort
  readonly channels: OpenChannels
  /** The directory and the mailbox whose limits are shared by all instances. */
  readonly tenant: string
  readonly mailbox: string
  /** Tells this process from every other, also from its own former life. */
  readonly owner: string
  readonly onTrouble: (trouble: Trouble) => void
  /** True while people are left alone; then only what is urgent goes out. Left out, every hour is as good as another. */
  readonly isQuiet?: () => Promise<boolean>
  readonly patience?: CourierParts['patience']
  readonly clock?: CourierParts['clock']
}

/** The couriers at work. */
export interface Sending {
  /** The channels that are open here. */
  readonly channels: readonly Channel[]
  /** Says that something new may be due. */
  wake(): void
  /** What has to be done now and then to keep the outbox and the mailbox tidy. */
  readonly chores: readonly Chore[]
  /** Claims nothing more and waits for what is in flight, `patience` milliseconds at most; what is left is found by its lease. */
  stop(patience?: number): Promise<void>
}

// Mail and calendar share a mailbox, of which Exchange allows an app four concurrent requests ("Microsoft Graph
// service-specific throttling limits"); the others are as many as their limit needs at a third of a second a request.
const lanes: Readonly<Record<keyof OpenChannels, number>> = { mail: 3, calendar: 1, feed: 2, card: 10 }

const bucketsOf = ({ tenant, mailbox }: SendingParts): Readonly<Record<keyof OpenChannels, Bucket>> => ({
  mail: publishedLimits.mail(mailbox),
  calendar: publishedLimits.calendar(mailbox),
  feed: publishedLimits.feed(tenant),
  card: publishedLimits.card(tenant),
})

/** The outbox as couriers see it: a run that began in the day does not go on into the night. */
const outboxOf = ({ outbox, isQuiet }: SendingParts): OutboxPort =>
  isQuiet ? { ...outbox, claim: async (ask) => outbox.claim({ ...ask, onlyUrgent: await isQuiet() }) } : outbox

const couriersOf = (parts: SendingParts, onTrouble: SendingParts['onTrouble']) => {
  const buckets = bucketsOf(parts)
  const outbox = outboxOf(parts)
  const { limits, owner, patience = usualPatience, clock = systemClock } = parts
  const names: readonly (keyof OpenChannels)[] = ['card', 'feed', 'mail', 'calendar']
  return names.flatMap((name) => {
    const channel = parts.channels[name]
    if (!channel) return []
    const shared = { outbox, limits, owner, onTrouble, patience, clock, random: Math.random }
    return [{ name, courier: createCourier({ ...shared, name, channel, lanes: lanes[name], bucket: buckets[name] }) }]
  })
}

const choresOf = ({ outbox, channels: { mail } }: SendingParts): readonly Chore[] => [
  { name: 'retire', everyMinutes: 5, run: () => retire(outbox, mail) },
  ...(mail ? [{ name: 'sweep', everyMinutes: 60, run: () => sweep(outbox, mail) }] : []),
]

/** Sets a courier to work on every channel that is open; each keeps to the published limits, which all instances share. */
export function startSending(parts: SendingParts): Sending {
  const wake = () => {
    for (const { courier } of couriers) courier.wake()
  }
  // where one channel is at its end, the next one has something to do
  const couriers = couriersOf(parts, (trouble) => {
    parts.onTrouble(trouble)
    if (trouble.kind === 'dead' || trouble.kind === 'held') wake()
  })
  const end = new AbortController()
  const atWork = couriers.map(({ courier }) => courier.run(end.signal))
  return {
    channels: couriers.map(({ name }) => name),
    chores: choresOf(parts),
    wake,
    stop: async (patience = 20_000) => {
      end.abort()
      await within(Promise.allSettled(atWork), patience)
    },
  }
}
