import { aDelivery, aNotice } from '../builders.js'
import { type Story, start, withNotice, withPeople } from './stage.js'

/** What both databases must show of claims and the rows they hold. */
export function claims(story: Story): void {
  describe('claiming', () => {
    story('never gives the same row to two workers', async (db) => {
      const { claim } = await withNotice(db, 30)
      const claimed = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => claim(owner)))
      const ids = claimed.flat().map((row) => row.id)
      expect(ids).toHaveLength(30)
      expect(new Set(ids).size).toBe(30)
    })

    story('says in which state the row was found, who it is for, and the time of the claim', async (db) => {
      const { claim } = await withNotice(db, 1)
      expect(await claim('a')).toEqual([
        expect.objectContaining({
          found: 'pending',
          fence: 1,
          owner: 'a',
          directoryId: 'id-p0',
          address: 'p0@council.example',
          claimedAt: start,
        }),
      ])
    })

    story('takes over a row whose holder has vanished, and refuses the old holder from then on', async (db) => {
      const { claim, clock, outbox } = await withNotice(db, 1)
      const [old] = await claim('frozen')
      expect(await claim('other')).toEqual([])
      clock.pass(60_000)
      const [taken] = await claim('other')
      expect(taken).toMatchObject({ found: 'drafting', fence: 2 })
      expect(await outbox.write(old!, { state: 'sent' })).toBe(false)
      expect(await outbox.write(taken!, { state: 'sent' })).toBe(true)
    })

    story('refuses the old holder also when the same worker has claimed the row again', async (db) => {
      const { claim, clock, outbox } = await withNotice(db, 1)
      const [first] = await claim('a')
      clock.pass(60_000)
      await claim('a')
      expect(await outbox.write(first!, { state: 'sent' })).toBe(false)
    })

    story('leaves out what is not due, other channels, and a paused tenant', async (db) => {
      const { claim, clock, expansion, ids, limits, outbox } = await withPeople(db, 3)
      await expansion.expand(aNotice(), [
        aDelivery(ids[0] ?? 0, { dueAt: start + 1_000 }),
        aDelivery(ids[1] ?? 0, { channel: 'feed' }),
        aDelivery(ids[2] ?? 0, { dueAt: start + 1_000 }),
      ])
      expect(await claim('a')).toEqual([])
      expect(await outbox.nextDue(['mail', 'feed'])).toBe(0)
      clock.pass(1_000)
      await limits.pauseTenant('bucks', 5_000)
      expect(await claim('a')).toEqual([])
      clock.pass(5_000)
      expect(await claim('a')).toHaveLength(2)
    })

    story('takes only what is urgent when asked to, and what was left in the middle of sending', async (db) => {
      const { claim, clock, expansion, ids, outbox } = await withPeople(db, 3)
      await expansion.expand(aNotice(), [aDelivery(ids[0] ?? 0), aDelivery(ids[1] ?? 0, { priority: 1 }), aDelivery(ids[2] ?? 0)])
      const ask = { owner: 'night', leaseMs: 60_000, limit: 10, channels: ['mail' as const], onlyUrgent: true }
      expect((await outbox.claim(ask)).map(({ person }) => person)).toEqual([ids[1]])
      const [first, second] = await claim('day')
      await outbox.write(first!, { state: 'submitting', submits: true, leaseMs: 60_000 })
      await outbox.write(second!, { state: 'drafted' })
      clock.pass(60_000)
      expect((await outbox.claim({ ...ask, owner: 'night-2' })).map(({ found }) => found).sort()).toEqual(['drafting', 'submitting'])
      expect((await claim('day')).map(({ found }) => found)).toEqual(['drafted'])
    })

    story('puts the more important first, then the longer due', async (db) => {
      const { claim, expansion, ids } = await withPeople(db, 3)
      await expansion.expand(aNotice(), [
        aDelivery(ids[0] ?? 0, { dueAt: 20 }),
        aDelivery(ids[1] ?? 0, { dueAt: 10 }),
        aDelivery(ids[2] ?? 0, { dueAt: 30, priority: 1 }),
      ])
      const order = []
      for (let n = 0; n < 3; n++) order.push((await claim('a', 1))[0]?.person)
      expect(order).toEqual([ids[2], ids[1], ids[0]])
    })
  })

  describe('writing to a held row', () => {
    story('keeps the evidence of a call with the state it led to', async (db) => {
      const { claim, outbox } = await withNotice(db, 1)
      const [row] = await claim('a')
      const note = { op: 'create', outcome: 'ok', status: 201, code: undefined, requestId: 'r1', retryAfterMs: 12.7 }
      await outbox.write(row!, { state: 'drafted', remoteId: 'm1', leaseMs: 1_000 }, note)
      expect(await db.selectFrom('attempt').selectAll().execute()).toEqual([
        expect.objectContaining({
          outbox_id: row!.id,
          fence: 1,
          op: 'create',
          http_status: 201,
          request_id: 'r1',
          retry_after_ms: 13,
          at: start,
        }),
      ])
    })

    story('lets a row rest for as long as was asked, counted from the write', async (db) => {
      const { claim, clock, outbox } = await withNotice(db, 1)
      const [row] = await claim('a')
      await outbox.write(row!, { state: 'submitting', submits: true, leaseMs: 60_000 })
      clock.pass(10_000)
      await outbox.write(row!, { state: 'unknown', dueInMs: 15_000.4 })
      expect(await outbox.nextDue(['mail', 'feed'])).toBe(15_000)
      clock.pass(14_999)
      expect(await claim('a')).toEqual([])
      clock.pass(1)
      expect((await claim('a'))[0]?.found).toBe('unknown')
    })

    story('settles what is in doubt before anything new is begun', async (db) => {
      const { claim, outbox } = await withNotice(db, 3)
      const [first] = await claim('a', 1)
      await outbox.write(first!, { state: 'unknown' })
      expect((await claim('a', 1))[0]?.id).toBe(first!.id)
    })

    story('puts the next channel beside a failed one, so that the report counts the person once', async (db) => {
      const { claim, outbox, desk, notice, ids } = await withNotice(db, 2)
      const [row] = await claim('a', 1)
      await outbox.replace(row!, { state: 'dead' }, aDelivery(ids[0] ?? 0, { key: 'next', channel: 'feed', step: 1 }))
      expect(await desk.report(notice)).toEqual({ recipients: 2, states: { pending: 2 } })
    })
  })
}
