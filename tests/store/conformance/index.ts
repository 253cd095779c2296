import { askedBooks } from './asked.js'
import { backups } from './backups.js'
import { campaigns } from './campaigns.js'
import { chatBooks } from './chat-books.js'
import { claims } from './claims.js'
import { deskBooks } from './desk-books.js'
import { deskLog } from './desk-log.js'
import { digests } from './digests.js'
import { limits } from './limits.js'
import { notices } from './notices.js'
import { outboxCounts } from './outbox-counts.js'
import { reading } from './reading.js'
import { reviews } from './reviews.js'
import { schedules } from './schedules.js'
import { stage } from './stage.js'

/** The behaviour that both databases must show, in the same words. */
export function conformance(name: 'SQLite' | 'PostgreSQL'): void {
  const story = stage(name)
  for (const suite of [
    notices,
    outboxCounts,
    claims,
    limits,
    reading,
    schedules,
    chatBooks,
    campaigns,
    reviews,
    deskLog,
    deskBooks,
    askedBooks,
    digests,
    backups,
  ])
    suite(story)
}
