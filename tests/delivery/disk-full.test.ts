import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { announce } from '../../src/delivery/index.js'
import type { Db } from '../../src/store/index.js'
import { aPerson } from '../store/builders.js'
import { onStage, type StageOptions, start, wayOf } from './a-stage.js'

const pages = async (db: Db) => (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]?.page_count ?? 0

/** Lets the database grow by so many pages and no more, as a disk that fills up does: SQLite then answers SQLITE_FULL. */
const leaveRoomFor = async (db: Db, more: number) => {
  await sql`pragma max_page_count = ${sql.lit((await pages(db)) + more)}`.execute(db)
}

const onDisk = async (options: StageOptions, story: Parameters<typeof onStage>[1]) => {
  const place = mkdtempSync(join(tmpdir(), 'byp-full-'))
  try {
    await onStage({ ...options, place }, story)
  } finally {
    rmSync(place, { recursive: true })
  }
}

describe('a disk that is full', () => {
  it('refuses a notice as a whole, and takes it when there is room again', () =>
    onDisk({ people: 0 }, async ({ db, people, expansion }) => {
      await people.sync(
        'bucks',
        'member',
        Array.from({ length: 400 }, (_, n) => aPerson(`p${n}`)),
      )
      const recipients = (await people.active('bucks', 'member')).map(({ id }) => ({ person: id, ways: [wayOf('mail')] as const }))
      const cause = { tenant: 'bucks', kind: 'read', version: 'v', stage: 'second', dueAt: start, expiresAt: start + 86_400_000 }
      await leaveRoomFor(db, 5)
      await expect(announce(expansion, { ...cause, recipients })).rejects.toHaveProperty('code', 'SQLITE_FULL')
      expect(await db.selectFrom('outbox').select('id').execute()).toEqual([])
      await leaveRoomFor(db, 100_000)
      expect(await announce(expansion, { ...cause, recipients })).toMatchObject({ added: 400 })
    }))

  it('stops the sending, because nothing leaves that was not written down first, and afterwards everybody gets one mail', () =>
    onDisk({ people: 60 }, async ({ db, courier, settle, states, times, standIn, troubles }) => {
      await leaveRoomFor(db, 1)
      await courier.drain()
      expect(troubles).toContainEqual({ kind: 'fault', channel: 'mail' })
      const { sent = 0 } = await states()
      expect(sent).toBeLessThan(60)
      await leaveRoomFor(db, 100_000)
      await settle()
      expect(await states()).toEqual({ sent: 60 })
      expect(times()).toEqual(Array.from({ length: 60 }, () => 1))
      expect(standIn.world.messages.size).toBe(60)
    }))
})
