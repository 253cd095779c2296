import { createCampaignBook, type NewCampaign } from '../../../src/store/index.js'
import { aDelivery, aNotice } from '../builders.js'
import { type Story, start, withPeople } from './stage.js'

const aCampaign = (partial: Partial<NewCampaign> = {}): NewCampaign => ({
  council: 'buckinghamshire',
  document: 'a4-card',
  version: '1.0',
  audience: 'member',
  because: 'changed',
  tone: 'other',
  whatChanged: ['One line more.'],
  decidedOn: '2026-11-03',
  askedOn: '2026-11-21',
  startedBy: 'monitoring-officer',
  ...partial,
})

/** What both databases must show of campaigns. */
export function campaigns(story: Story): void {
  describe('a campaign', () => {
    story('is one, however often and at once it is started', async (db) => {
      const book = createCampaignBook(db, () => start)
      const started = await Promise.all(Array.from({ length: 8 }, () => book.start(aCampaign())))
      expect(new Set(started.map(({ id }) => id)).size).toBe(1)
      expect(started[0]).toEqual({ ...aCampaign(), id: started[0]?.id, startedAt: start, cancelledAt: undefined })
      await book.start(aCampaign({ askedOn: '2026-11-22' }))
      expect(await book.all('buckinghamshire')).toHaveLength(2)
      expect(await book.all('chiltern')).toEqual([])
    })

    story('is called off once, with everything of it that waits', async (db) => {
      const { expansion, desk, outbox, ids } = await withPeople(db, 1)
      const book = createCampaignBook(db, () => start)
      const { id } = await book.start(aCampaign())
      const { notice } = await expansion.expand(aNotice({ kind: `read-${id}` }), [aDelivery(ids[0] ?? 0)])
      expect([await book.cancel(id), await book.cancel(id)]).toEqual([true, false])
      await outbox.retire()
      expect((await desk.report(notice)).states).toEqual({ cancelled: 1 })
      expect(await book.running('buckinghamshire')).toEqual([])
      expect((await book.find(id))?.cancelledAt).toBe(start)
    })

    story('calls off what an earlier stage left waiting, and keeps the stage of today', async (db) => {
      const { expansion, desk, outbox, ids } = await withPeople(db, 1)
      const book = createCampaignBook(db, () => start)
      const stage = async (name: string) => {
        const delivery = aDelivery(ids[0] ?? 0, { key: name })
        return (await expansion.expand(aNotice({ key: `bucks|review-a|${name}`, kind: 'review-a' }), [delivery])).notice
      }
      const [old, today] = [await stage('2026-12-01/due-30'), await stage('2026-12-01/due-7')]
      await book.callOffStages('review-a', '2026-12-01/due-7')
      await outbox.retire()
      expect([(await desk.report(old)).states, (await desk.report(today)).states]).toEqual([{ cancelled: 1 }, { pending: 1 }])
      await book.callOffStages('review-a', undefined)
      await outbox.retire()
      expect((await desk.report(today)).states).toEqual({ cancelled: 1 })
    })

    story('tells one state a person: acknowledged before all others, else that of the latest stage', async (db) => {
      const { expansion, reading, ids, claim, outbox } = await withPeople(db, 3)
      const book = createCampaignBook(db, () => start)
      const { id } = await book.start(aCampaign())
      const stage = (name: string, people: readonly number[]) =>
        expansion.expand(
          aNotice({ key: `bucks|read-${id}|a4-card@1.0|${name}`, kind: `read-${id}`, version: 'a4-card@1.0' }),
          people.map((person) => aDelivery(person, { key: `${id}|${name}|${person}` })),
        )
      await stage('changed/asked-0', ids)
      for (const row of await claim('a')) await outbox.write(row, { state: 'sent' })
      await stage('changed/asked-14', ids.slice(1))
      await reading.acknowledge(ids[2] ?? 0, 'a4-card@1.0', 'chat')
      const { people, states, notices } = await book.states(id, 'a4-card@1.0')
      expect({ people, states }).toEqual({ people: 3, states: { sent: 1, pending: 1, acknowledged: 1 } })
      expect(notices).toHaveLength(2)
      expect([...(await book.reached(`read-${id}`))].sort()).toEqual([...ids].sort())
      expect(await book.reached('read-0')).toEqual([])
      expect((await book.askedBefore(id)).map(({ stage: name }) => name).sort()).toEqual([
        ...Array(3).fill('changed/asked-0'),
        ...Array(2).fill('changed/asked-14'),
      ])
    })
  })
}
