import { createIsQuiet, createQuietNow } from '../src/quiet-now.js'
import { nextOpenMoment } from '../src/review/index.js'

const at = (text: string) => Date.parse(text)

const aQuiet = (now: string, part: { isStopped?: boolean; recess?: { from: string; until: string }[] } = {}) =>
  createQuietNow({
    recess: () => part.recess ?? [],
    opens: 9,
    closes: 17,
    isStopped: async () => part.isStopped ?? false,
    now: () => at(now),
  })()

const nextOpen = async (moment: string, part: Parameters<typeof aQuiet>[1] = {}) => {
  const open = nextOpenMoment(at(moment), await aQuiet(moment, part), [], 'factual')
  return open === undefined ? undefined : new Date(open).toISOString()
}

describe('when people are left alone', () => {
  it.each([
    ['in the day', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['in the evening', '2026-11-23T18:00:00Z', '2026-11-24T09:00:00.000Z'],
    ['at a weekend', '2026-11-21T10:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['over Christmas, and into the next year', '2026-12-24T17:30:00Z', '2026-12-29T09:00:00.000Z'],
    ['on New Year’s Eve at night', '2026-12-31T23:30:00Z', '2027-01-04T09:00:00.000Z'],
    ['in summer time', '2026-08-28T16:30:00Z', '2026-09-01T08:00:00.000Z'],
  ])('waits for the next open moment: %s', async (_when, moment, open) => {
    expect(await nextOpen(moment)).toBe(open)
  })

  it('waits for the end of a recess that the register names', async () => {
    const recess = [{ from: '2026-11-23', until: '2026-11-27' }]
    expect(await nextOpen('2026-11-23T10:00:00Z', { recess })).toBe('2026-11-30T09:00:00.000Z')
  })

  it('waits without an end while an officer has stopped all sending', async () => {
    expect(await nextOpen('2026-11-23T10:00:00Z', { isStopped: true })).toBeUndefined()
  })
})

describe('whether people are left alone now', () => {
  it('is answered by the hour, and asked of the books twice a minute at most', async () => {
    let now = at('2026-11-23T16:59:50Z')
    let looks = 0
    const isQuiet = createIsQuiet(
      async () => {
        looks += 1
        return { holidays: new Set<string>(), recess: [], stopped: false, opens: 9, closes: 17 }
      },
      () => now,
    )
    expect([await isQuiet(), await isQuiet()]).toEqual([false, false])
    now += 29_000
    expect([await isQuiet(), looks]).toEqual([false, 1])
    now += 1_000
    expect([await isQuiet(), looks]).toEqual([true, 2])
    now = at('2026-11-23T09:00:00Z')
    expect([await isQuiet(), looks]).toEqual([false, 3])
  })

  it('does not mind an officer who has stopped sending: the outbox itself keeps that', async () => {
    const quiet = { holidays: new Set<string>(), recess: [], stopped: true, opens: 9, closes: 17 }
    const noon = at('2026-11-23T12:00:00Z')
    expect(
      await createIsQuiet(
        async () => quiet,
        () => noon,
      )(),
    ).toBe(false)
  })
})
