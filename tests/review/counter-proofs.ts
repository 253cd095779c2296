import type { Story } from '../store/conformance/stage.js'
import { aCampaign, towns } from './a-town.js'
import { cardKey } from './a-version.js'

const hour = 3_600_000

/** What would go wrong without the parts of a key, and that a wrong sum is seen. */
export function counterProofs(story: Story): void {
  const inTown = towns(story)
  const blind = { campaigns: { askedBefore: async () => [] } }

  inTown('It is the key that asks once: who forgets whom was asked still asks nobody twice', { members: 2 }, async (town) => {
    const { campaigns, reminders, job, deliver, clock, mails } = town
    await campaigns.start(aCampaign())
    Object.assign(reminders, { campaigns: { ...campaigns, ...blind.campaigns } })
    for (let again = 0; again < 3; again++) {
      await job('members-ladder')
      await deliver()
      clock.pass(hour)
    }
    expect(mails()).toHaveLength(2)
  })

  inTown('Counter-proof: a key that named the moment would ask everybody again', { members: 2 }, async (town) => {
    const { campaigns, reminders, job, deliver, clock, mails } = town
    await campaigns.start(aCampaign())
    const { announce } = reminders
    Object.assign(reminders, {
      campaigns: { ...campaigns, ...blind.campaigns },
      announce: (notice: Parameters<typeof announce>[0]) => announce({ ...notice, stage: `${notice.stage}/${clock.now()}` }),
    })
    for (let again = 0; again < 3; again++) {
      await job('members-ladder')
      await deliver()
      clock.pass(hour)
    }
    expect(mails()).toHaveLength(6)
  })

  inTown(
    'Counter-proof: a notice that names no version is sent to who has acknowledged',
    { members: 1, from: '2026-11-04T18:00Z' },
    async (town) => {
      const { campaigns, reminders, job, deliver, reading, ids, clock, mails } = town
      await campaigns.start(aCampaign())
      const { announce } = reminders
      Object.assign(reminders, { announce: (notice: Parameters<typeof announce>[0]) => announce({ ...notice, version: '' }) })
      await job('members-ladder')
      await reading.acknowledge(ids[0] ?? 0, cardKey, 'chat')
      clock.moveTo('2026-11-05T09:00Z')
      await deliver()
      expect(mails()).toHaveLength(1)
    },
  )

  inTown('An account that misses somebody raises the alarm', { members: 3 }, async ({ campaigns, job, deliver, db, ids, account }) => {
    const campaign = await campaigns.start(aCampaign())
    await job('members-ladder')
    await deliver()
    expect((await account(campaign)).addsUp).toBe(true)
    await db
      .deleteFrom('outbox')
      .where('person_id', '=', ids[0] ?? 0)
      .execute()
    expect((await account(campaign)).addsUp).toBe(false)
  })
}
