import { announce, createCourier, type DirectChannel, type Letter, publishedLimits, usualPatience } from '../../src/delivery/index.js'
import { createGraphCall, createGraphClient, createMailChannel, type StandInOptions, seeded, startStandIn } from '../../src/graph/index.js'
import { askToRead, campaignAccount, type ReminderParts, reviewJobs, wordsOfToday } from '../../src/review/index.js'
import {
  type Channel,
  createCampaignBook,
  createDecisionBook,
  createDesk,
  createExpansion,
  createLimits,
  createOutbox,
  createPeopleBook,
  createReadingBook,
  createScheduleBook,
  createTrainingBook,
  type Db,
  type NewCampaign,
} from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'
import type { Story } from '../store/conformance/stage.js'
import { at, openHours } from './a-plan.js'
import { contentWithVersion } from './a-version.js'

export const scope = { council: 'buckinghamshire', tenant: 'bucks' }
const sender = 'social-media@council.example'

/** A clock that moves when somebody waits on it, or is told to. */
const aClock = (from: string) => {
  let now = at(from)
  const pass = (ms: number) => {
    now += ms
  }
  return {
    now: () => now,
    monotonic: () => now,
    wait: async (ms: number) => pass(ms),
    pass,
    moveTo: (text: string) => pass(at(text) - now),
  }
}

export const aCampaign = (partial: Partial<NewCampaign> = {}): NewCampaign => ({
  council: 'buckinghamshire',
  document: 'bucks-a4-card',
  version: '1.1',
  audience: 'member',
  because: 'changed',
  tone: 'other',
  whatChanged: ['A new line on pictures made by AI.'],
  decidedOn: '2026-11-03',
  askedOn: '2026-11-04',
  startedBy: 'monitoring-officer',
  ...partial,
})

const booksOf = (db: Db, now: () => number) => ({
  outbox: createOutbox(db, now),
  limits: createLimits(db, now),
  desk: createDesk(db, now),
  people: createPeopleBook(db, now),
  reading: createReadingBook(db, now),
  campaigns: createCampaignBook(db, now),
  decisions: createDecisionBook(db, now),
  training: createTrainingBook(db, now),
  schedule: createScheduleBook(db, now),
  expansion: createExpansion(db, now),
})

/** What a town may be told. */
export interface TownOptions {
  readonly from?: string
  readonly members?: number
  readonly parts?: Partial<ReminderParts>
  readonly standIn?: StandInOptions
}

/** A channel that takes everything and counts what it was given. */
const aPostbox = () => {
  const letters: Letter[] = []
  const channel: DirectChannel = {
    protocol: 'overwrites',
    post: async (letter) => {
      letters.push(letter)
      return { verdict: 'ok', status: 202 }
    },
  }
  return { letters, channel }
}

const couriersOf = async (books: ReturnType<typeof booksOf>, clock: ReturnType<typeof aClock>, options: StandInOptions) => {
  const standIn = await startStandIn({ now: clock.now, random: seeded(7), ...options })
  const call = createGraphCall(createGraphClient(standIn.url, undefined), 2_000, clock.now)
  const [card, calendar] = [aPostbox(), aPostbox()]
  const { outbox, limits } = books
  const shared = {
    outbox,
    limits,
    lanes: 4,
    owner: 'courier',
    clock,
    patience: usualPatience,
    random: seeded(11),
    onTrouble: () => undefined,
  }
  const courier = (name: Channel, channel: DirectChannel | ReturnType<typeof createMailChannel>) =>
    createCourier({ ...shared, name, channel, bucket: { ...publishedLimits.mail(sender), key: name, intervalMs: 1 } })
  const couriers = [
    courier('mail', createMailChannel(call, sender, standIn.url)),
    courier('card', card.channel),
    courier('calendar', calendar.channel),
  ]
  return { standIn, card, calendar, couriers }
}

/** A council with Members on one database, a stand-in for Graph, couriers and a clock that moves when told. */
export async function aTown(db: Db, { from = '2026-11-04T10:00Z', members = 3, parts, standIn }: TownOptions = {}) {
  const clock = aClock('2026-01-05T10:00Z')
  const books = booksOf(db, clock.now)
  const enter = (names: readonly string[]) =>
    books.people.sync(
      'bucks',
      'member',
      names.map((name) => aPerson(name)),
    )
  const names = Array.from({ length: members }, (_, n) => `p${n}`)
  await enter(names)
  clock.moveTo(from)
  const sending = await couriersOf(books, clock, standIn ?? {})
  const content = contentWithVersion()
  const reminders: ReminderParts = {
    ...books,
    content: () => content,
    announce: (notice) => announce(books.expansion, notice),
    quiet: async () => openHours(),
    now: clock.now,
    channels: ['mail'],
    linkFor: (person, purpose) => `https://posts.example.org/${purpose}?t=${person}`,
    ...parts,
  }
  const job = async (name: string) =>
    reviewJobs(reminders, () => [scope])
      .find((one) => one.name === name)
      ?.run({ id: '', dueAt: clock.now() })
  const deliver = async () => {
    for (const courier of sending.couriers) await courier.drain()
  }
  return {
    ...books,
    ...sending,
    db,
    clock,
    names,
    enter,
    reminders,
    content,
    job,
    deliver,
    ids: (await books.people.active('bucks', 'member')).map(({ id }) => id),
    ask: async (campaign: Awaited<ReturnType<typeof books.campaigns.start>>) =>
      askToRead(reminders, scope, await wordsOfToday(reminders, scope), campaign),
    account: (campaign: Awaited<ReturnType<typeof books.campaigns.start>>) => campaignAccount(books, campaign),
    mails: () =>
      [...sending.standIn.world.messages.values()].map(({ to, subject, html, unsubscribe }) => ({
        to: to.join(),
        subject,
        html,
        unsubscribe,
      })),
    stop: () => sending.standIn.stop(),
  }
}

export type Town = Awaited<ReturnType<typeof aTown>>

/** Tells stories of a town, and clears each away afterwards. */
export const towns =
  (story: Story) =>
  (title: string, options: TownOptions, tell: (town: Town) => Promise<void>): void =>
    story(title, async (db) => {
      const town = await aTown(db, options)
      try {
        await tell(town)
      } finally {
        await town.stop()
      }
    })
