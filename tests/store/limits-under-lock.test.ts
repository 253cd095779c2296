import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createLimits, openDatabase } from '../../src/store/index.js'

/** Opens a database in a folder, and a way to ask whether some connection holds its one lock for writers. */
const inFolder = async (story: (dir: string, isLocked: () => boolean) => Promise<void>) => {
  const dir = mkdtempSync(join(tmpdir(), 'byp-limits-'))
  const db = await openDatabase(dir)
  const other = new Database(join(dir, 'before-you-post.sqlite'), { timeout: 0 })
  const isLocked = () => {
    try {
      other.exec('begin immediate; rollback')
      return false
    } catch {
      return true
    }
  }
  try {
    await story(dir, isLocked)
  } finally {
    other.close()
    await db.destroy()
    rmSync(dir, { recursive: true })
  }
}

describe('a limit that several processes share on SQLite', () => {
  it('reads the clock only while it holds the lock, so that waiting for the lock cannot make a token early', () =>
    inFolder(async (dir, isLocked) => {
      const db = await openDatabase(dir)
      const readings: boolean[] = []
      const moment = () => {
        readings.push(isLocked())
        return 1_795_000_000_000
      }
      const limits = createLimits(db, moment)
      for (let n = 0; n < 3; n++) await limits.take({ key: 'shared', intervalMs: 100, burstMs: 0 })
      expect(readings.length).toBeGreaterThan(3)
      expect(readings).not.toContain(false)
      await db.destroy()
    }))
})
