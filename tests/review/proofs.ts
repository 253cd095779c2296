import type { Story } from '../store/conformance/stage.js'
import { at, openHours } from './a-plan.js'
import { aCampaign, towns } from './a-town.js'
import { cardKey } from './a-version.js'

const hour = 3_600_000
const day = 24 * hour

/** What must hold of asking people to read, on both databases. */
export function proofs(story: Story): void {
  const inTown = towns(story)

  inTown(
    'Everybody is asked once a stage, and never again after the third',
    { members: 3 },
    async ({ campaigns, job, deliver, clock, mails, account }) => {
      const campaign = await campaigns.start(aCampaign())
      const counts: number[] = []
      for (let days = 0; days < 45; days++) {
        await job('members-ladder')
        await deliver()
        counts.push(mails().length)
        clock.pass(day)
      }
      expect([...new Set(counts)]).toEqual([3, 6, 9])
      expect(await account(campaign)).toMatchObject({ due: 3, sent: 3, addsUp: true })
    },
  )

  inTown(
    'Two processes that expand one campaign at once ask nobody twice',
    { members: 60 },
    async ({ campaigns, ask, deliver, standIn, account }) => {
      const campaign = await campaigns.start(aCampaign())
      const done = await Promise.all([ask(campaign), ask(campaign), ask(campaign)])
      expect(done.reduce((sum, { added }) => sum + added, 0)).toBe(60)
      await deliver()
      expect([standIn.world.deliveries.size, [...standIn.world.deliveries.values()].filter((times) => times > 1).length]).toEqual([60, 0])
      expect(await account(campaign)).toMatchObject({ due: 60, sent: 60, addsUp: true })
    },
  )

  inTown('Fifty people acknowledge at once, each with a double click, and are asked no more', { members: 60 }, async (town) => {
    const { campaigns, job, deliver, reading, ids, clock, mails, account } = town
    const campaign = await campaigns.start(aCampaign())
    await job('members-ladder')
    await deliver()
    const clicks = ids.slice(0, 50).flatMap((id) => [reading.acknowledge(id, cardKey, 'chat'), reading.acknowledge(id, cardKey, 'page')])
    expect((await Promise.all(clicks)).filter(Boolean)).toHaveLength(50)
    clock.pass(14 * day)
    await job('members-ladder')
    await deliver()
    expect(mails()).toHaveLength(70)
    expect(await account(campaign)).toMatchObject({ due: 60, acknowledged: 50, sent: 10, addsUp: true })
  })

  inTown('Who acknowledges while a mail waits gets none', { members: 2, from: '2026-11-04T18:00Z' }, async (town) => {
    const { campaigns, job, deliver, reading, ids, clock, mails, account } = town
    const campaign = await campaigns.start(aCampaign())
    await job('members-ladder')
    await deliver()
    expect(mails()).toEqual([])
    await reading.acknowledge(ids[0] ?? 0, cardKey, 'chat')
    clock.moveTo('2026-11-05T09:00Z')
    await deliver()
    expect(mails().map(({ to, unsubscribe }) => [to, unsubscribe])).toEqual([
      ['p1@council.example', '<https://posts.example.org/stop-mail?t=2>'],
    ])
    expect(await account(campaign)).toMatchObject({ due: 2, acknowledged: 1, sent: 1, open: 0, addsUp: true })
  })

  inTown('After five days of outage each stage is sent once', { members: 2 }, async ({ campaigns, job, deliver, clock, mails }) => {
    await campaigns.start(aCampaign())
    for (const [days, sent] of [
      [0, 2],
      [12, 2],
      [19, 4],
    ] as const) {
      clock.moveTo(new Date(at('2026-11-04T10:00Z') + days * day).toISOString())
      for (let missed = 0; missed < 5; missed++) await job('members-ladder')
      await deliver()
      expect(mails()).toHaveLength(sent)
    }
  })

  inTown(
    'Joiners are asked from their own day; leavers are not sent what still waits',
    { members: 2, from: '2026-11-04T18:00Z' },
    async (town) => {
      const { campaigns, job, deliver, enter, clock, mails, account } = town
      const campaign = await campaigns.start(aCampaign())
      await job('members-ladder')
      await enter(['p0'])
      clock.moveTo('2026-11-09T08:00Z')
      await enter(['p0', 'new'])
      clock.moveTo('2026-11-09T09:05Z')
      await job('members-ladder')
      await deliver()
      expect(
        mails()
          .map(({ to }) => to)
          .sort(),
      ).toEqual(['new@council.example', 'p0@council.example'])
      expect(mails().find(({ to }) => to.startsWith('new'))?.html).toContain('because you are new here')
      expect(await account(campaign)).toMatchObject({ due: 3, sent: 2, cancelled: 1, addsUp: true })
    },
  )

  inTown(
    'A campaign that is called off sends nothing more, and its people are counted',
    { members: 3, from: '2026-11-04T18:00Z' },
    async (town) => {
      const { campaigns, job, deliver, outbox, clock, mails, account } = town
      const campaign = await campaigns.start(aCampaign())
      await job('members-ladder')
      expect(await campaigns.cancel(campaign.id)).toBe(true)
      clock.pass(day)
      await outbox.retire()
      await job('members-ladder')
      await deliver()
      expect(mails()).toEqual([])
      expect(await account(campaign)).toMatchObject({ due: 3, cancelled: 3, addsUp: true })
    },
  )

  inTown('What could not be sent before the next stage is shown as expired, and the next stage goes out', { members: 2 }, async (town) => {
    const { campaigns, job, deliver, outbox, clock, mails, account } = town
    const campaign = await campaigns.start(aCampaign())
    await job('members-ladder')
    clock.pass(14 * day)
    await outbox.retire()
    expect(await account(campaign)).toMatchObject({ due: 2, expired: 2, addsUp: true })
    await job('members-ladder')
    await deliver()
    expect(mails()).toHaveLength(2)
    expect(await account(campaign)).toMatchObject({ due: 2, sent: 2, addsUp: true })
  })

  inTown(
    'Somebody who asked to wait is asked again once, on their day',
    { members: 1 },
    async ({ campaigns, job, deliver, reading, ids, clock, mails }) => {
      await campaigns.start(aCampaign())
      await job('members-ladder')
      await deliver()
      await reading.snooze(ids[0] ?? 0, cardKey, at('2026-11-10T09:00Z'))
      const sent: number[] = []
      for (let days = 0; days < 10; days++) {
        clock.pass(day)
        await job('members-ladder')
        await deliver()
        sent.push(mails().length)
      }
      expect(sent).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
      expect(mails()[1]?.html).toContain('because you asked to be reminded later')
    },
  )

  inTown(
    'All sending stops with the switch, and begins again with it',
    { members: 1, parts: { quiet: async () => openHours({ stopped: true }) } },
    async (town) => {
      const { campaigns, job, deliver, mails, ask, reminders } = town
      const campaign = await campaigns.start(aCampaign())
      await job('members-ladder')
      await deliver()
      expect(mails()).toEqual([])
      expect((await ask(campaign)).plan.leftOut.map(({ reason }) => reason)).toEqual(['stopped'])
      Object.assign(reminders, { quiet: async () => openHours() })
      await job('members-ladder')
      await deliver()
      expect(mails()).toHaveLength(1)
    },
  )

  inTown(
    'On both nights when the clocks change, one mail goes out, at nine by the clock on the wall',
    { members: 1, from: '2026-10-24T20:00Z' },
    async (town) => {
      const { campaigns, job, clock, outbox, db } = town
      await campaigns.start(aCampaign({ askedOn: '2026-10-24' }))
      for (let passed = 0; passed < 12; passed++) {
        await job('members-ladder')
        clock.pass(hour)
      }
      const rows = await db.selectFrom('outbox').select('due_at').execute()
      expect(rows.map((row) => new Date(row.due_at).toISOString())).toEqual(['2026-10-26T09:00:00.000Z'])
      expect(await outbox.nextDue(['mail'])).toBe(at('2026-10-26T09:00Z') - clock.now())
    },
  )
}
