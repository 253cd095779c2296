import { announce, type DirectChannel, type Letter, systemClock, type Trouble, usualPatience, type Way } from '../src/delivery/index.js'
import { createGraphCall, createGraphClient, createMailChannel, startStandIn } from '../src/graph/index.js'
import { type OpenChannels, startSending } from '../src/sending.js'
import { createDesk, createExpansion, createLimits, createOutbox, createPeopleBook, openDatabase } from '../src/store/index.js'
import { aPerson } from './store/builders.js'

const sender = 'posts@council.example'
const mail: Way = { channel: 'mail', payload: { subject: 'Please read', html: '<p>Please read.</p>' } }
const card: Way = { channel: 'card', payload: { text: 'Please read', summary: 'Please read' } }

const withHouse = async (story: (house: Awaited<ReturnType<typeof aHouse>>) => Promise<void>) => {
  const house = await aHouse()
  try {
    await story(house)
  } finally {
    await house.stop()
  }
}

const aHouse = async () => {
  const standIn = await startStandIn()
  const db = await openDatabase(':memory:')
  const outbox = createOutbox(db, Date.now)
  const people = createPeopleBook(db, Date.now)
  const troubles: Trouble[] = []
  await people.sync('t', 'member', [aPerson('one', { tenant: 't' }), aPerson('two', { tenant: 't' })])
  const ids = (await people.active('t', 'member')).map(({ id }) => id)
  const call = createGraphCall(createGraphClient(standIn.url, undefined), 5_000, Date.now)
  const desk = createDesk(db, Date.now)
  return {
    standIn,
    outbox,
    desk,
    troubles,
    mailChannel: createMailChannel(call, sender, standIn.url),
    open: (channels: OpenChannels, isQuiet?: () => Promise<boolean>) =>
      startSending({
        ...(isQuiet ? { isQuiet } : {}),
        outbox,
        limits: createLimits(db, Date.now),
        channels,
        tenant: 't',
        mailbox: sender,
        owner: 'this one',
        onTrouble: (trouble) => void troubles.push(trouble),
        patience: { ...usualPatience, requestMs: 5_000 },
        // a courier that waits for something to do does not keep the test's process alive
        clock: { ...systemClock, wait: (ms) => new Promise((passed) => void setTimeout(passed, ms).unref()) },
      }),
    write: (way: Way, expiresAt = Date.now() + 86_400_000, people = 1, priority = 0) =>
      announce(createExpansion(db, Date.now), {
        ...{ tenant: 't', kind: `${way.channel}-${priority}`, version: '', stage: 'first', priority },
        recipients: ids.slice(0, people).map((person) => ({ person, ways: [way] as [Way] })),
        dueAt: Date.now(),
        expiresAt,
      }),
    stop: async () => {
      await standIn.stop()
      await db.destroy()
    },
  }
}

/** A channel whose requests end when the test lets them. */
const aSlowChannel = () => {
  const posted: Letter[] = []
  const finish: (() => void)[] = []
  let begun = () => {}
  const first = new Promise<void>((resolve) => {
    begun = resolve
  })
  const channel: DirectChannel = {
    protocol: 'once-only',
    post: (letter) =>
      new Promise((resolve) => {
        posted.push(letter)
        finish.push(() => resolve({ verdict: 'ok' }))
        begun()
      }),
  }
  return { channel, posted, first, finish: () => finish.forEach((end) => void end()) }
}

const until = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 500 && !(await isSo()); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('sending', () => {
  it('carries what is written, on every channel that is open, and looks at once when it is woken', () =>
    withHouse(async ({ open, write, desk, standIn, mailChannel, troubles }) => {
      const slow = aSlowChannel()
      const sending = open({ mail: mailChannel, card: slow.channel })
      expect(sending.channels).toEqual(['card', 'mail'])
      const [byMail, byCard] = [await write(mail), await write(card)]
      sending.wake()
      await slow.first
      slow.finish()
      await until(async () => (await desk.report(byMail.notice)).states.sent === 1 && (await desk.report(byCard.notice)).states.sent === 1)
      await sending.stop()
      expect(slow.posted).toHaveLength(1)
      expect([...standIn.world.deliveries.values()]).toEqual([1])
      expect(troubles).toEqual([])
    }))

  it('finishes what is in flight before it stops, and takes nothing new', () =>
    withHouse(async ({ open, write, desk }) => {
      const slow = aSlowChannel()
      const sending = open({ card: slow.channel })
      const { notice } = await write(card)
      sending.wake()
      await slow.first
      const stopped = sending.stop()
      await write(card, undefined, 2)
      slow.finish()
      await stopped
      expect((await desk.report(notice)).states).toEqual({ sent: 1, pending: 1 })
      expect(slow.posted).toHaveLength(1)
    }))

  it('does not wait for ever for what does not end: it is found by its lease', () =>
    withHouse(async ({ open, write, desk }) => {
      const slow = aSlowChannel()
      const sending = open({ card: slow.channel })
      const { notice } = await write(card)
      sending.wake()
      await slow.first
      await sending.stop(10)
      expect((await desk.report(notice)).states).toEqual({ submitting: 1 })
    }))

  it('has what is out of date shown as expired, with mail and without', () =>
    withHouse(async ({ open, write, desk, mailChannel }) => {
      const sending = open({})
      const { notice } = await write(card, Date.now() - 1)
      expect(sending.chores.map(({ name }) => name)).toEqual(['retire'])
      for (const chore of sending.chores) await chore.run(0)
      expect((await desk.report(notice)).states).toEqual({ expired: 1 })
      await sending.stop()
      const mailing = open({ mail: mailChannel })
      expect(mailing.chores.map(({ name, everyMinutes }) => [name, everyMinutes])).toEqual([
        ['retire', 5],
        ['sweep', 60],
      ])
      await mailing.stop()
    }))

  it('keeps for the day what is not urgent, and carries it when the day has come', () =>
    withHouse(async ({ open, write, desk, mailChannel }) => {
      let quiet = true
      const [later, urgent] = [await write(mail), await write(mail, undefined, 1, 10)]
      const sending = open({ mail: mailChannel }, async () => quiet)
      await until(async () => (await desk.report(urgent.notice)).states.sent === 1)
      expect((await desk.report(later.notice)).states).toEqual({ pending: 1 })
      quiet = false
      sending.wake()
      await until(async () => (await desk.report(later.notice)).states.sent === 1)
      await sending.stop()
      expect((await desk.report(later.notice)).states).toEqual({ sent: 1 })
    }))
})
