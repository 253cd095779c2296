import type { Bucket } from '../store/ports.js'

/**
 * The limits that Microsoft publishes, as one token every so many milliseconds ("Exchange Online limits": 30 messages
 * a minute from a mailbox; "Microsoft Graph throttling guidance": 5 notifications and 30 installations a second). The
 * values may change, so a 429 brakes all instances whatever is written here.
 */
export const publishedLimits = {
  mail: (mailbox: string): Bucket => ({ key: `mail|${mailbox}`, intervalMs: 2_000, burstMs: 0 }),
  feed: (tenant: string): Bucket => ({ key: `feed|${tenant}`, intervalMs: 200, burstMs: 0 }),
  install: (tenant: string): Bucket => ({ key: `install|${tenant}`, intervalMs: 34, burstMs: 0 }),
  card: (tenant: string): Bucket => ({ key: `card|${tenant}`, intervalMs: 34, burstMs: 0 }),
  calendar: (mailbox: string): Bucket => ({ key: `calendar|${mailbox}`, intervalMs: 60, burstMs: 0 }),
} as const
