import { createHash } from 'node:crypto'
import type { LogCheck, LoggedDeed } from './ports.js'

/** What the first row of the log follows. */
export const beginning = '0'.repeat(64)

/** The SHA-256 of a row and of the hash before it, over exactly the text that is kept. */
export function sealOf({ id, at, who, what, subject, before, after, previousHash }: Omit<LoggedDeed, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([id, at, who, what, subject, before, after, previousHash]))
    .digest('hex')
}

/** What is wrong with a row, given the one before; undefined when it is as it was written. */
export function faultOf(
  row: LoggedDeed,
  previous: Pick<LoggedDeed, 'id' | 'hash'>,
  sealed?: { readonly row: number; readonly hash: string },
): { row: number; fault: string } | undefined {
  const expected = previous.id + 1
  if (row.id > expected) return { row: expected, fault: 'is missing' }
  if (row.id < expected) return { row: row.id, fault: 'is out of place' }
  if (sealOf(row) !== row.hash) return { row: row.id, fault: 'was changed' }
  if (row.previousHash !== previous.hash) return { row: row.id, fault: `does not follow row ${previous.id}: one of the two was changed` }
  return row.id === sealed?.row && row.hash !== sealed.hash ? { row: row.id, fault: 'is not the row that was noted earlier' } : undefined
}

/** What is wrong at the end of the log: rows taken from there leave the note of the newest row behind. */
export function faultAtEnd(last: Pick<LoggedDeed, 'id' | 'hash'>, head: { id: number; hash: string } | undefined): LogCheck | undefined {
  const noted = head ?? { id: 0, hash: beginning }
  if (noted.id > last.id) return { whole: false, row: last.id + 1, fault: 'is missing' }
  if (noted.id < last.id) return { whole: false, row: noted.id + 1, fault: 'was put in' }
  return noted.hash === last.hash ? undefined : { whole: false, row: last.id, fault: 'was changed' }
}
