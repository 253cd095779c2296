import { createOutboxCounts } from '../../../src/store/index.js'
import { type Story, withNotice } from './stage.js'

/** What both databases must show of the totals of the outbox. */
export function outboxCounts(story: Story): void {
  describe('the totals of the outbox', () => {
    story('count deliveries by channel and state, and say how long the oldest has been due', async (db) => {
      const { claim, outbox, clock } = await withNotice(db, 3)
      const counts = createOutboxCounts(db, clock.now)
      const [row] = await claim('me', 1)
      if (row) await outbox.write(row, { state: 'sent' })
      const found = await counts()
      expect(found.map(({ overdueMs: _, ...count }) => count)).toEqual([
        { channel: 'mail', state: 'pending', deliveries: 2 },
        { channel: 'mail', state: 'sent', deliveries: 1 },
      ])
      const before = found[0]?.overdueMs ?? 0
      clock.pass(5_000)
      expect((await counts())[0]?.overdueMs).toBe(before + 5_000)
    })

    story('are nothing for an empty outbox', async (db) => {
      expect(await createOutboxCounts(db, () => 1)()).toEqual([])
    })
  })
}
