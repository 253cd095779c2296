import { accountFor, announce, type DirectChannel, type DraftChannel, sweep } from '../../src/delivery/index.js'
import { aPerson } from '../store/builders.js'
import { onStage, start, wayOf } from './a-stage.js'

const day = 86_400_000

describe('other channels', () => {
  it.each(['feed', 'calendar'] as const)('repeat an unclear %s until it is clear, and leave one entry', (channel) => {
    let calls = 0
    const chooseFault = () => (calls++ < 3 ? ('reset-after' as const) : undefined)
    return onStage({ channel, chooseFault }, async ({ settle, states, standIn }) => {
      await settle()
      expect(await states()).toEqual({ sent: 1 })
      expect(standIn.world[channel].size).toBe(1)
      expect(standIn.world.invalid).toBe(0)
    })
  })

  it('never repeat what knows no key, but fall back to mail', () => {
    let posts = 0
    const instead: DirectChannel = {
      protocol: 'once-only',
      post: async () => {
        posts += 1
        return { verdict: 'unclear' }
      },
    }
    return onStage({ channel: 'feed', instead, people: 0 }, async ({ people, expansion, settle, db, desk }) => {
      await people.sync('bucks', 'member', [aPerson('ann')])
      const person = (await people.find('bucks', 'id-ann')) ?? 0
      const cause = { tenant: 'bucks', kind: 'read', version: 'v', stage: 'second', dueAt: start, expiresAt: start + day }
      const { notice } = await announce(expansion, { ...cause, recipients: [{ person, ways: [wayOf('feed'), wayOf('mail')] }] })
      await settle()
      expect(posts).toBe(1)
      const rows = await db.selectFrom('outbox').select(['channel', 'state', 'step']).orderBy('step').execute()
      expect(rows).toEqual([
        { channel: 'feed', state: 'held', step: 0 },
        { channel: 'mail', state: 'pending', step: 1 },
      ])
      expect(await accountFor(desk, notice)).toMatchObject({ recipients: 1, open: 1, held: 0, addsUp: true })
    })
  })
})

describe('the sweep', () => {
  it('removes drafts of what has ended, and no other', () =>
    onStage({ people: 3, intervalMs: 10 * 60_000 }, async ({ courier, parts, outbox, standIn, call, db }) => {
      const channel = parts.channel as DraftChannel
      await courier.drain()
      const rows = await db.selectFrom('outbox').selectAll().orderBy('id').execute()
      for (const row of rows)
        await channel.create({ keyUuid: row.key_uuid, directoryId: '', address: 'a@council.example', payload: wayOf('mail').payload })
      expect(standIn.world.messages.size).toBe(6)
      expect(await sweep(outbox, channel)).toBe(1)
      expect(standIn.world.messages.size).toBe(5)
      expect((await call({ method: 'get', path: '/users/x/messages' })).verdict).toBe('ok')
    }))
})

describe('an account', () => {
  it('raises the alarm when somebody is missing', () =>
    onStage({ people: 2 }, async ({ db, ids, desk, notice, settle }) => {
      await settle()
      expect(await accountFor(desk, notice)).toEqual({
        recipients: 2,
        sent: 2,
        open: 0,
        cancelled: 0,
        expired: 0,
        unknown: 0,
        held: 0,
        dead: 0,
        addsUp: true,
      })
      await db
        .deleteFrom('outbox')
        .where('person_id', '=', ids[0] ?? 0)
        .execute()
      expect((await accountFor(desk, notice)).addsUp).toBe(false)
    }))
})
