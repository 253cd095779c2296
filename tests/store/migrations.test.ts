import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { openDatabase } from '../../src/store/index.js'
import { steps } from '../../src/store/steps.js'
import { startPostgres } from './postgres.js'

const run = promisify(execFile)
const versions = steps.map((_, index) => index + 1)

const inFolder = async (work: (dir: string) => Promise<void>) => {
  const dir = mkdtempSync(join(tmpdir(), 'byp-store-'))
  try {
    await work(dir)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

describe('opening a database', () => {
  it('keeps what an older version wrote and adds what is new', () =>
    inFolder(async (dir) => {
      const old = new Database(join(dir, 'before-you-post.sqlite'))
      old.exec(`create table migration (version integer primary key, applied_at integer not null) strict;
        insert into migration values (1, 0);
        create table conversation (conversation text primary key, person text not null, service_url text not null, tenant text not null,
          bot text not null, place text not null, seen_at integer not null) strict;
        create table welcome (conversation text primary key, welcomed_at integer not null) strict;
        insert into welcome values ('c1', 5);`)
      old.close()
      const db = await openDatabase(dir)
      expect(await db.selectFrom('welcome').selectAll().execute()).toEqual([{ conversation: 'c1', welcomed_at: 5 }])
      expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
      await db.destroy()
    }))

  it('refuses a database of a newer version and leaves it as it was', () =>
    inFolder(async (dir) => {
      const db = await openDatabase(dir)
      await db.insertInto('migration').values({ version: 99, applied_at: 0 }).execute()
      await db.destroy()
      await expect(openDatabase(dir)).rejects.toThrow('written by a newer version (99')
    }))

  it(
    'may happen in several processes at once on one file',
    () =>
      inFolder(async (dir) => {
        const open = () => run(process.execPath, ['tests/run.mjs', fileURLToPath(new URL('./open-once.ts', import.meta.url)), dir])
        const told = await Promise.all(Array.from({ length: 3 }, open))
        expect(told.map(({ stdout }) => stdout)).toEqual(Array.from({ length: 3 }, () => versions.join(' ')))
      }),
    60_000,
  )

  it('flushes every commit to the disk and lets readers read on', () =>
    inFolder(async (dir) => {
      const db = await openDatabase(dir)
      const pragma = async (name: string) => (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)).rows[0]
      expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' })
      expect(await pragma('synchronous')).toEqual({ synchronous: 2 })
      expect(await pragma('busy_timeout')).toEqual({ timeout: 10_000 })
      await db.destroy()
    }))

  it('may happen in several processes at once on PostgreSQL, and survives a restart of the server', async () => {
    const server = await startPostgres()
    if (!server) return
    const place = server.database('shared')
    const opened = await Promise.all(Array.from({ length: 5 }, () => openDatabase(place)))
    server.crash()
    const again = async (tries = 20): Promise<unknown> => {
      try {
        return await opened[0]?.selectFrom('migration').select('version').orderBy('version').execute()
      } catch (error) {
        if (tries === 0) throw error
        return again(tries - 1)
      }
    }
    expect(await again()).toEqual(versions.map((version) => ({ version })))
    await Promise.all(opened.map((db) => db.destroy()))
    server.stop()
  }, 60_000)
})
