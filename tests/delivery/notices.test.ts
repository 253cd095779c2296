import { backOff } from '../../src/delivery/back-off.js'
import { announce, publishedLimits, shortestRun } from '../../src/delivery/index.js'
import { deliveryKey, noticeKey, uuidOf } from '../../src/delivery/keys.js'
import type { NewDelivery, NewNotice } from '../../src/store/index.js'
import { impatient, wayOf } from './a-stage.js'

const cause = { tenant: 'bucks', kind: 'review', version: 'card-1', stage: 'due-30' }

describe('a key', () => {
  it('is the same for the same cause, and another for any other', () => {
    const key = deliveryKey(noticeKey(cause), 7, 'mail')
    expect(key).toBe('bucks|review|card-1|due-30|7|mail')
    expect(uuidOf(key)).toBe(uuidOf('bucks|review|card-1|due-30|7|mail'))
    expect(uuidOf(key)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOf(deliveryKey(noticeKey(cause), 8, 'mail'))).not.toBe(uuidOf(key))
  })

  it('cannot be forged by a bar in one of its parts', () => {
    expect(noticeKey({ ...cause, kind: 'a|b', version: 'c' })).not.toBe(noticeKey({ ...cause, kind: 'a', version: 'b|c' }))
  })
})

describe('announcing', () => {
  const written: { notice: NewNotice; deliveries: readonly NewDelivery[] }[] = []
  const store = {
    expand: async (notice: NewNotice, deliveries: readonly NewDelivery[]) => {
      written.push({ notice, deliveries })
      return { notice: 1, added: deliveries.length }
    },
  }

  it('writes the first way and keeps the others for later', async () => {
    await announce(store, { ...cause, recipients: [{ person: 7, ways: [wayOf('feed'), wayOf('mail')] }], dueAt: 1, expiresAt: 2 })
    const [delivery] = written.at(-1)?.deliveries ?? []
    expect(delivery).toMatchObject({ channel: 'feed', step: 0, keyUuid: uuidOf('bucks|review|card-1|due-30|7|feed') })
    expect(JSON.parse(delivery?.fallback ?? '')).toEqual([wayOf('mail')])
  })

  it('refuses a card and a feed entry for one person: Teams announces a card by itself', async () => {
    const recipients = [{ person: 7, ways: [{ channel: 'card' as const, payload: {} }, wayOf('feed')] as const }]
    await expect(announce(store, { ...cause, recipients, dueAt: 1, expiresAt: 2 })).rejects.toThrow('choose one')
  })
})

describe('waiting', () => {
  it('grows to a ceiling, and is never shorter than was asked or than a floor', () => {
    expect(backOff(0, impatient, () => 1)).toBe(2_000)
    expect(backOff(3, impatient, () => 1)).toBe(16_000)
    expect(backOff(40, impatient, () => 1)).toBe(900_000)
    expect(backOff(40, impatient, () => 0)).toBe(500)
    expect(backOff(0, impatient, () => 1, 600_000)).toBe(600_000)
  })

  it('is known before a run is approved: five minutes for 150 mails, and more than two hours for 4,000', () => {
    expect(shortestRun(150, publishedLimits.mail('m'))).toBe(149 * 2_034)
    expect(shortestRun(4_000, publishedLimits.mail('m')) / 3_600_000).toBeCloseTo(2.26, 2)
    expect(shortestRun(4_000, publishedLimits.feed('t')) / 60_000).toBeCloseTo(13.9, 1)
  })
})
