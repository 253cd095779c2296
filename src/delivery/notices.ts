import type { ExpandPort, NewDelivery } from '../store/ports.js'
import { deliveryKey, fingerprint, noticeKey, uuidOf } from './keys.js'
import type { Notice, Recipient } from './ports.js'

const checked = ({ person, ways }: Recipient) => {
  const channels = ways.map((way) => way.channel)
  if (new Set(channels).size < channels.length) throw new Error(`Person ${person} has the same channel twice in one notice.`)
  if (channels.includes('feed') && channels.includes('card'))
    throw new Error(`Person ${person} would get one notice as a card and in the activity feed. Teams announces a card itself: choose one.`)
  return ways
}

const deliveryOf =
  (key: string, { dueAt, expiresAt, priority = 0 }: Notice) =>
  (recipient: Recipient): NewDelivery => {
    const [first, ...rest] = checked(recipient)
    const own = deliveryKey(key, recipient.person, first.channel)
    const payload = JSON.stringify(first.payload)
    return {
      key: own,
      keyUuid: uuidOf(own),
      person: recipient.person,
      channel: first.channel,
      payload,
      payloadSha256: fingerprint(payload),
      fallback: JSON.stringify(rest),
      step: 0,
      priority,
      dueAt,
      expiresAt,
    }
  }

/**
 * Writes a notice for all its recipients to the outbox, in one transaction. Nothing is sent here. Repeating it, also
 * after a crash or from another process, adds nobody twice.
 */
export async function announce(store: ExpandPort, notice: Notice): Promise<{ readonly notice: number; readonly added: number }> {
  const { tenant, kind, version } = notice
  const key = noticeKey(notice)
  return store.expand({ key, tenant, kind, version }, notice.recipients.map(deliveryOf(key, notice)))
}
