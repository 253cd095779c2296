import { createHash } from 'node:crypto'
import type { Cause } from './ports.js'

const namespace = Buffer.from('6f0c2f7e8b1d5a4390e27c3d4b5a6978', 'hex')

const part = (text: string) => text.replaceAll('%', '%25').replaceAll('|', '%7C')

/** The key of a notice. */
export const noticeKey = ({ tenant, kind, version, stage }: Cause): string => [tenant, kind, version, stage].map(part).join('|')

/** The key of one delivery of it to one person on one channel. */
export const deliveryKey = (notice: string, person: number, channel: string): string => `${notice}|${person}|${channel}`

/** A key as a name-based UUID (RFC 9562, version 5): no personal data in it, and the same wherever it is made. */
export function uuidOf(key: string): string {
  const bytes = createHash('sha1').update(namespace).update(key).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What is stored of a payload to show later that it did not change. */
export const fingerprint = (payload: string): string => createHash('sha256').update(payload).digest('hex')
