import { accountFor, type DraftChannel, retire } from '../../src/delivery/index.js'
import { onStage, start } from './a-stage.js'

const day = 86_400_000

const only = (path: RegExp, answer: 'time-out-before' | 'reset-after' | 'error-after') => (asked: { path: string }) =>
  path.test(asked.path) ? answer : undefined

describe('before it sends', () => {
  it('cancels what its person has acknowledged meanwhile, and removes the draft', () =>
    onStage({ people: 2, intervalMs: 10 * 60_000 }, async ({ courier, clock, reading, ids, states, standIn, times }) => {
      await courier.drain()
      expect(await states()).toEqual({ sent: 1, drafted: 1 })
      for (const id of ids) await reading.acknowledge(id, 'standards-2.1', 'chat')
      clock.pass(10 * 60_000)
      await courier.drain()
      expect(await states()).toEqual({ sent: 1, cancelled: 1 })
      expect(standIn.world.messages.size).toBe(1)
      expect(times()).toEqual([1])
    }))

  it('stops a notice in flight when the officer calls it off', () =>
    onStage({ people: 3, intervalMs: 10 * 60_000 }, async ({ courier, clock, desk, notice, outbox, parts, states, standIn }) => {
      await courier.drain()
      await desk.callOff(notice)
      clock.pass(1_000)
      await retire(outbox, parts.channel as DraftChannel)
      expect(await states()).toEqual({ sent: 1, cancelled: 2 })
      expect(standIn.world.messages.size).toBe(1)
    }))

  it('lets what is out of date expire, and shows it', () =>
    onStage(
      { notice: { expiresAt: start + 1_000 }, chooseFault: only(/messages$/, 'time-out-before') },
      async ({ settle, desk, notice, times }) => {
        await settle()
        expect(times()).toEqual([])
        expect(await accountFor(desk, notice)).toMatchObject({ recipients: 1, expired: 1, addsUp: true })
      },
    ))

  it('holds back while the brake is on, without losing its place', () =>
    onStage({ people: 2 }, async ({ courier, limits, clock, states }) => {
      await limits.brake('mail', 30_000)
      await courier.drain()
      expect(await states()).toEqual({ pending: 2 })
      clock.pass(30_000)
      await courier.drain()
      expect(await states()).toEqual({ sent: 2 })
    }))

  it('writes nothing and sends nothing once another worker holds the row', () =>
    onStage({}, async ({ parts, clock, outbox, courier, times }) => {
      const channel = parts.channel as DraftChannel
      const create = channel.create
      channel.create = async (letter) => {
        const made = await create(letter)
        clock.pass(parts.patience.leaseMs)
        await outbox.claim({ owner: 'other', leaseMs: 60_000, limit: 1, channels: ['mail'] })
        return made
      }
      await courier.drain()
      expect(times()).toEqual([])
    }))

  it('keeps a request at home when the process was frozen after the state was written', () =>
    onStage({}, async ({ parts, clock, courier, times, states }) => {
      const channel = parts.channel as DraftChannel
      const send = channel.send
      channel.send = (remoteId, letter, mayLeave) => {
        clock.pass(parts.patience.leaseMs)
        return send(remoteId, letter, mayLeave)
      }
      await courier.drain()
      expect(times()).toEqual([])
      expect(await states()).toEqual({ drafted: 1 })
    }))
})

describe('when Graph says no', () => {
  it('stops everything for want of rights, and tells somebody', () =>
    onStage({ people: 5 }, async ({ parts, courier, clock, states, troubles }) => {
      const channel = parts.channel as DraftChannel
      channel.create = async () => ({ verdict: 'forbidden', status: 403, code: 'ErrorAccessDenied' })
      await courier.drain()
      expect(await states()).toEqual({ dead: 4, pending: 1 })
      expect(troubles).toContainEqual({ kind: 'forbidden', channel: 'mail', status: 403, code: 'ErrorAccessDenied' })
      clock.pass(parts.patience.pauseMs)
      await courier.drain()
      expect(await states()).toEqual({ dead: 5 })
    }))

  it.each([
    [true, { dead: 1 }],
    [false, { sent: 1 }],
  ])('looks before it believes a refusal of /send (still a draft: %p)', (isDraft, expected) =>
    onStage({}, async ({ parts, settle, states }) => {
      const channel = parts.channel as DraftChannel
      channel.send = async () => ({ verdict: 'refused', status: 400, code: 'ErrorInvalidOperation' })
      channel.look = async () => ({ verdict: 'ok', status: 200, isDraft })
      await settle()
      expect(await states()).toEqual(expected)
    }),
  )

  it('keeps a refusal in mind while it cannot look', () =>
    onStage({}, async ({ parts, settle, states }) => {
      const channel = parts.channel as DraftChannel
      let looks = 0
      channel.send = async () => ({ verdict: 'refused', status: 400 })
      channel.look = async () => (looks++ < 3 ? { verdict: 'unclear', status: 503 } : { verdict: 'ok', status: 200, isDraft: true })
      await settle()
      expect(await states()).toEqual({ dead: 1 })
    }))

  it('holds for a person what vanished on its way, and never sends it again by itself', () =>
    onStage({}, async ({ parts, settle, states, standIn, times }) => {
      const channel = parts.channel as DraftChannel
      const send = channel.send
      channel.send = async (remoteId, letter, mayLeave) => {
        await send(remoteId, letter, mayLeave)
        standIn.world.messages.clear()
        return { verdict: 'unclear' }
      }
      await settle()
      expect(await states()).toEqual({ held: 1 })
      expect(times()).toEqual([1])
    }))

  it('gives up after a day, and says so', () =>
    onStage({ chooseFault: only(/messages$/, 'time-out-before') }, async ({ settle, states, troubles, clock }) => {
      await settle(2_000)
      expect(await states()).toEqual({ dead: 1 })
      expect(clock.now() - start).toBeGreaterThanOrEqual(day)
      expect(troubles).toEqual([{ kind: 'dead', channel: 'mail', status: 504, code: 'FaultOnRequest' }])
    }))

  it('sends once after the officer asks for another try, although a first draft was left', () =>
    onStage({}, async ({ parts, desk, settle, states, standIn, times }) => {
      const channel = parts.channel as DraftChannel
      const create = channel.create
      channel.create = async (letter) => {
        await create(letter)
        return { verdict: 'refused', status: 400 }
      }
      await settle()
      const [waiting] = await desk.waiting()
      expect(await desk.retry(waiting?.id ?? 0)).toBe(true)
      await settle()
      expect(await states()).toEqual({ sent: 1 })
      expect([...times(), standIn.world.messages.size]).toEqual([1, 1])
    }))

  it('marks one payload that cannot be read as dead and sends the rest', () =>
    onStage({ people: 2 }, async ({ db, ids, settle, states }) => {
      await db
        .updateTable('outbox')
        .set({ payload_json: '{"subject":1}' } as never)
        .where('person_id', '=', ids[0] ?? 0)
        .execute()
      await settle()
      expect(await states()).toEqual({ dead: 1, sent: 1 })
    }))
})

describe('a courier that runs', () => {
  it('works until it is told to stop, wakes for what is new, and survives a database that is away', () =>
    onStage({ people: 2 }, async ({ courier, parts, outbox, states, clock }) => {
      const stop = new AbortController()
      const claim = outbox.claim
      let failures = 0
      parts.outbox.claim = (ask) => (failures++ < 2 ? Promise.reject(new Error('away')) : claim(ask))
      const pass = clock.wait
      clock.wait = async (ms) => {
        await pass(ms)
        if ((await states()).sent === 2) stop.abort()
      }
      await courier.run(stop.signal)
      courier.wake()
      expect(await states()).toEqual({ sent: 2 })
    }))

  it('looks seldom while what is due is not given out, as when an officer has paused sending', () =>
    onStage({}, async ({ courier, parts, outbox, clock }) => {
      const stop = new AbortController()
      const waits: number[] = []
      parts.outbox.claim = async () => []
      clock.wait = async (ms) => {
        waits.push(ms)
        if (waits.length === 3) stop.abort()
      }
      expect(await outbox.nextDue(['mail'])).toBe(0)
      await courier.run(stop.signal)
      expect(waits).toEqual([100, 5_000, 5_000])
    }))
})
