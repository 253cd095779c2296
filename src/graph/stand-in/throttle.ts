import { type Answered, type Asked, refused } from './requests.js'

interface Limit {
  readonly name: string
  readonly path: RegExp
  /** The limit is for writing only. */
  readonly writes?: true
  readonly most: number
  readonly windowMs: number
}

/** The limits that Microsoft publishes ("Microsoft Graph service-specific throttling limits"), for the calls made here. */
const limits: readonly Limit[] = [
  { name: 'mail', path: /^\/users\/[^/]+\/(messages|mailFolders|events)/, most: 10_000, windowMs: 600_000 },
  { name: 'feed', path: /\/teamwork\/sendActivityNotification$/, most: 5, windowMs: 1_000 },
  { name: 'install', path: /\/teamwork\/installedApps$/, writes: true, most: 30, windowMs: 1_000 },
]

const atOnce = 4

/** Lets four requests at once into a mailbox ("Outlook service limits") and answers how to leave; undefined for a fifth. */
export function createConcurrency(): (asked: Asked) => (() => void) | undefined {
  const inside = new Map<string, number>()
  return ({ path }) => {
    const mailbox = /^\/users\/([^/]+)\/(messages|mailFolders|events)/.exec(path)?.[1]
    if (mailbox === undefined) return () => undefined
    const count = inside.get(mailbox) ?? 0
    if (count >= atOnce) return undefined
    inside.set(mailbox, count + 1)
    return () => void inside.set(mailbox, (inside.get(mailbox) ?? 1) - 1)
  }
}

/** Answers 429 to whatever goes beyond a published limit; refused requests count as well. */
export function createThrottle(now: () => number): (asked: Asked) => Answered | undefined {
  const calls = new Map<string, number[]>()
  return (asked) => {
    const limit = limits.find((one) => one.path.test(asked.path) && !(one.writes && asked.method === 'GET'))
    if (!limit) return undefined
    const at = now()
    const recent = [...(calls.get(limit.name) ?? []).filter((time) => time > at - limit.windowMs), at]
    calls.set(limit.name, recent)
    if (recent.length <= limit.most) return undefined
    const wait = Math.max(1, Math.ceil(((recent[0] ?? at) + limit.windowMs - at) / 1_000))
    return refused(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': String(wait) })
  }
}
