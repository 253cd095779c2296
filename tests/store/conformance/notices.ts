import { aDelivery, aNotice, aPerson } from '../builders.js'
import { day, type Story, start, withNotice, withPeople } from './stage.js'

/** What both databases must show of notices, from writing to the officer. */
export function notices(story: Story): void {
  describe('writing a notice', () => {
    story('makes one delivery a person however often it is repeated', async (db) => {
      const { expansion, ids, desk, notice } = await withNotice(db, 3)
      const again = await expansion.expand(
        aNotice(),
        ids.map((id) => aDelivery(id)),
      )
      expect(again).toEqual({ notice, added: 0 })
      expect(await desk.report(notice)).toEqual({ recipients: 3, states: { pending: 3 } })
    })

    story('gives a person no second delivery when they change channel between two expansions', async (db) => {
      const { expansion, ids, desk, notice } = await withNotice(db, 1)
      const other = aDelivery(ids[0] ?? 0, { key: 'another', channel: 'feed' })
      expect(await expansion.expand(aNotice(), [other])).toEqual({ notice, added: 0 })
      expect(await desk.report(notice)).toEqual({ recipients: 1, states: { pending: 1 } })
    })

    story('writes all deliveries or none', async (db) => {
      const { expansion, ids } = await withPeople(db, 2)
      const broken = [aDelivery(ids[0] ?? 0), aDelivery(ids[1] ?? 0, { payload: undefined as never })]
      await expect(expansion.expand(aNotice(), broken)).rejects.toHaveProperty('message')
      expect(await db.selectFrom('notice').selectAll().execute()).toEqual([])
      expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
    })

    story('writes thousands in blocks', async (db) => {
      const { desk, notice } = await withNotice(db, 1_203)
      expect(await desk.report(notice)).toEqual({ recipients: 1_203, states: { pending: 1_203 } })
    })
  })

  describe('what is no longer wanted', () => {
    story('is cancelled once its person has acknowledged', async (db) => {
      const { claim, outbox, reading, ids, desk, notice } = await withNotice(db, 2)
      const [row] = await claim('a', 1)
      expect(await outbox.withdraw(row!)).toBe(false)
      for (const id of ids) await reading.acknowledge(id, 'standards-2.1', 'chat')
      expect(await outbox.withdraw(row!)).toBe(true)
      await outbox.retire()
      expect((await desk.report(notice)).states).toEqual({ cancelled: 2 })
    })

    story('is cancelled for whom asked to wait, turned this channel off, or left; for nobody else', async (db) => {
      const { outbox, reading, people, ids, desk, notice } = await withNotice(db, 5)
      const [waiting = 0, waited = 0, off = 0, other = 0] = ids
      await reading.snooze(waiting, 'standards-2.1', start + day)
      await reading.snooze(waited, 'standards-2.1', start)
      await people.turnOff(off, 'mail')
      await people.turnOff(other, 'feed')
      await people.sync(
        'bucks',
        'member',
        [0, 1, 2, 3].map((n) => aPerson(`p${n}`)),
      )
      await outbox.retire()
      expect((await desk.report(notice)).states).toEqual({ cancelled: 3, pending: 2 })
      const left = await db.selectFrom('outbox').select('person_id').where('state', '=', 'pending').orderBy('person_id').execute()
      expect(left.map((row) => row.person_id)).toEqual([waited, other])
    })

    story('is not touched while its outcome is open', async (db) => {
      const { claim, clock, outbox, desk, notice } = await withNotice(db, 2)
      const [one, two] = await claim('a')
      await outbox.write(one!, { state: 'submitting', submits: true, leaseMs: 10 })
      await outbox.write(two!, { state: 'unknown' })
      await desk.callOff(notice)
      clock.pass(20_000 * day)
      expect(await outbox.withdraw(one!)).toBe(false)
      expect(await outbox.retire()).toEqual([])
      expect((await desk.report(notice)).states).toEqual({ submitting: 1, unknown: 1 })
    })

    story('stays ended when a holder wakes that was frozen past its lease', async (db) => {
      const { claim, clock, outbox, desk, notice } = await withNotice(db, 1)
      const [row] = await claim('frozen')
      await outbox.write(row!, { state: 'drafted', remoteId: 'm1', leaseMs: 10 })
      await desk.callOff(notice)
      clock.pass(10)
      expect(await outbox.retire()).toHaveLength(1)
      expect(await outbox.write(row!, { state: 'submitting', submits: true, leaseMs: 60_000 })).toBe(false)
      expect((await desk.report(notice)).states).toEqual({ cancelled: 1 })
    })

    story('expires when it is out of date, and names the draft to remove', async (db) => {
      const { claim, clock, expansion, ids, outbox } = await withPeople(db, 2)
      await expansion.expand(
        aNotice(),
        ids.map((id) => aDelivery(id, { expiresAt: start + day })),
      )
      const [row] = await claim('a', 1)
      await outbox.write(row!, { state: 'drafted', remoteId: 'm1' })
      expect(await outbox.retire()).toEqual([])
      clock.pass(day)
      expect(await outbox.retire()).toEqual([{ keyUuid: row!.keyUuid, state: 'expired', remoteId: 'm1' }])
    })
  })

  describe('the officer', () => {
    story('may retry what is dead, and only discard what may have arrived', async (db) => {
      const { claim, outbox, desk, notice } = await withNotice(db, 2)
      const [dead, held] = await claim('a')
      await outbox.write(dead!, { state: 'dead', status: 403, error: 'ErrorAccessDenied' })
      await outbox.write(held!, { state: 'held' })
      expect(await desk.waiting()).toEqual([
        { id: dead!.id, notice, channel: 'mail', state: 'dead', status: 403, error: 'ErrorAccessDenied' },
        { id: held!.id, notice, channel: 'mail', state: 'held', status: null, error: null },
      ])
      expect(await desk.retry(held!.id)).toBe(false)
      expect(await desk.retry(dead!.id)).toBe(true)
      expect(await desk.discard(held!.id)).toBe(true)
      expect((await claim('b'))[0]).toMatchObject({ id: dead!.id, found: 'drafting', attempts: 0 })
    })

    story('has nothing to decide where the next channel took over, and cannot send the first one again', async (db) => {
      const { claim, outbox, desk, notice, ids } = await withNotice(db, 1)
      const [row] = await claim('a')
      const next = aDelivery(ids[0]!, { key: 'the next channel', channel: 'feed', step: 1 })
      expect(await outbox.replace(row!, { state: 'dead', status: 403 }, next)).toBe(true)
      expect(await desk.waiting()).toEqual([])
      expect(await desk.retry(row!.id)).toBe(false)
      expect((await desk.report(notice)).states).toEqual({ pending: 1 })
    })
  })
}
