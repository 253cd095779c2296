import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const purposes = ['read', 'stop-mail', 'record', 'officer-status', 'officer-report', 'stop-digest', 'see-digest'] as const

const carried = z.strictObject({
  for: z.enum(purposes),
  person: z.number().int().positive(),
  /** The key of a version to read, or the quarter of a report. */
  version: z.string().max(120).optional(),
  until: z.number().int(),
})

/** What a link lets its holder do: one thing, for one person, until a moment in milliseconds since 1970. */
export type LinkedRight = z.infer<typeof carried>

/** Makes links that only this service can make, and reads them back. */
export interface SignedLinks {
  sign(right: LinkedRight): string
  /** The right that a text carries; undefined when it was made up, changed, or is out of date at the moment given. */
  read(text: string, at: number): LinkedRight | undefined
}

const longest = 600

/**
 * Signs with HMAC-SHA-256 (RFC 2104) and a secret that all instances share. A link carries a number and no name, so
 * that nothing personal stands in a mail's address or in a server's log. A secret under 32 bytes is refused.
 */
export function createSignedLinks(secret: string): SignedLinks {
  if (Buffer.byteLength(secret) < 32) throw new Error('The secret that signs links must be at least 32 bytes long.')
  const seal = (words: string) => createHmac('sha256', secret).update(words).digest()
  return {
    sign: (right) => {
      const words = Buffer.from(JSON.stringify(right)).toString('base64url')
      return `${words}.${seal(words).toString('base64url')}`
    },
    read: (text, at) => {
      const [words = '', given = '', ...more] = text.length > longest ? [] : text.split('.')
      const sealed = Buffer.from(given, 'base64url')
      const right = seal(words)
      if (more.length > 0 || sealed.length !== right.length || !timingSafeEqual(sealed, right)) return undefined
      const { data } = carried.safeParse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')))
      return data && data.until > at ? data : undefined
    },
  }
}
