import type { Bucket } from '../store/ports.js'

/**
 * One token every so many milliseconds, a little wider than the limit: requests leave a moment after their grant, and
 * not always the same moment, so that at the exact rate a late one and a punctual one could share a window with all between.
 */
const evenly = (key: string, most: number, windowMs: number, lateMs: number): Bucket => ({
  key,
  intervalMs: Math.ceil((windowMs + lateMs) / most),
  burstMs: 0,
})

/**
 * The limits that Microsoft publishes ("Exchange Online limits": 30 messages a minute from a mailbox; "Microsoft Graph
 * throttling guidance": 5 notifications and 30 installations a second, 10,000 requests to a mailbox in ten minutes).
 * Between 95 and 99 % of each is used. They may change, so a 429 brakes all instances whatever is written here.
 */
export const publishedLimits = {
  mail: (mailbox: string): Bucket => evenly(`mail|${mailbox}`, 30, 60_000, 1_000),
  feed: (tenant: string): Bucket => evenly(`feed|${tenant}`, 5, 1_000, 40),
  install: (tenant: string): Bucket => evenly(`install|${tenant}`, 30, 1_000, 40),
  card: (tenant: string): Bucket => evenly(`card|${tenant}`, 30, 1_000, 40),
  calendar: (mailbox: string): Bucket => evenly(`calendar|${mailbox}`, 10_000, 600_000, 1_000),
} as const
