import type { DraftChannel } from '../../src/delivery/index.js'
import { announce } from '../../src/delivery/index.js'
import type { Hold } from '../../src/store/index.js'
import { onStage, start, wayOf } from './a-stage.js'

// Each guard is taken away and must be missed: a guard that cannot fail proves nothing.

/** A worker is frozen while it saves a draft, another takes the row over and sends, and the first one wakes. */
const zombie = (withFence: boolean) => {
  const sent: string[] = []
  return onStage({ pipelineMs: 600_000 }, async ({ parts, clock, courier, db, outbox, times }) => {
    const channel = parts.channel as DraftChannel
    const { create, send } = channel
    if (!withFence) {
      const write = outbox.write
      parts.outbox.write = async (hold, change, note) => {
        const now = await db.selectFrom('outbox').select(['id', 'fence', 'owner']).where('id', '=', hold.id).executeTakeFirstOrThrow()
        return write(now satisfies Hold, change, note)
      }
    }
    channel.create = async (letter) => {
      const made = await create(letter)
      if (sent.length > 0) return made
      clock.pass(parts.patience.leaseMs)
      const [row] = await outbox.claim({ owner: 'other', leaseMs: 600_000, limit: 1, channels: ['mail'] })
      sent.push(row?.owner ?? '')
      await send(made.remoteId ?? '', letter, () => true)
      return made
    }
    await courier.drain()
    expect(times()).toEqual([withFence ? 1 : 2])
  })
}

/** A worker is frozen between the write and the wire, past its lease and the grace of whoever takes over. */
const frozen = (withLastLook: boolean) =>
  onStage({}, async ({ parts, clock, courier, times }) => {
    const channel = parts.channel as DraftChannel
    const send = channel.send
    channel.send = (remoteId, letter, mayLeave) => {
      clock.pass(parts.patience.leaseMs)
      return send(remoteId, letter, withLastLook ? mayLeave : () => true)
    }
    await courier.drain()
    expect(times()).toEqual(withLastLook ? [] : [1])
  })

/** The same notice is written twice, as after a crash. */
const repeated = (withUniqueKey: boolean) =>
  onStage({}, async ({ db, expansion, ids, settle, times }) => {
    const cause = { tenant: 'bucks', kind: 'read', version: 'standards-2.1', stage: 'first', dueAt: start, expiresAt: start + 86_400_000 }
    if (!withUniqueKey) await db.updateTable('outbox').set({ key: 'x', key_uuid: 'x', step: 9 }).execute()
    await announce(expansion, { ...cause, recipients: ids.map((person) => ({ person, ways: [wayOf('mail')] as const })) })
    await settle()
    expect(times()).toEqual(withUniqueKey ? [1] : [1, 1])
  })

describe('a guard', () => {
  it.each([true, false])('the fence keeps a woken worker from sending (kept: %p)', zombie)
  it.each([true, false])('the last look keeps a late request at home (kept: %p)', frozen)
  it.each([true, false])('the unique key keeps a repetition from a second copy (kept: %p)', repeated)
})
