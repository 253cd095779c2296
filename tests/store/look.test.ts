import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { lookAtDatabase, openDatabase, openEmptyDatabase } from '../../src/store/index.js'
import { startPostgres } from './postgres.js'

const folders: string[] = []
const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'look-'))
  folders.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true })
})

describe('a look at the database', () => {
  it('makes no file and no folder where there is none yet, so that none belongs to whoever looked', async () => {
    const dir = folder()
    expect(await lookAtDatabase(join(dir, 'not', 'there'))).toMatchObject({ kind: 'built-in', version: 0 })
    expect(readdirSync(dir)).toEqual([])
  })

  it('tells its version, and leaves nothing of the trial', async () => {
    const dir = folder()
    await (await openDatabase(dir)).destroy()
    const { version, known } = await lookAtDatabase(dir)
    expect(version).toBe(known)
    const db = openEmptyDatabase(dir)
    const { rows } = await sql`select name from sqlite_master where name = 'preflight_trial'`.execute(db)
    await db.destroy()
    expect(rows).toEqual([])
  })

  it('does not bring an older one up to date', async () => {
    const dir = folder()
    const db = await openDatabase(dir)
    await db.deleteFrom('migration').where('version', '>', 2).execute()
    await db.destroy()
    expect((await lookAtDatabase(dir)).version).toBe(2)
    expect((await lookAtDatabase(dir)).version).toBe(2)
  })

  it('throws for a file that is no database', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'before-you-post.sqlite'), 'This is not a database at all, whatever its name says.'.repeat(40))
    await expect(lookAtDatabase(dir)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' })
  })

  it('throws where nobody may write', async () => {
    const dir = folder()
    const inner = join(dir, 'closed')
    await (await openDatabase(inner)).destroy()
    for (const name of readdirSync(inner)) chmodSync(join(inner, name), 0o444)
    chmodSync(inner, 0o555)
    const isAllowedAnything = process.getuid?.() === 0
    const look = lookAtDatabase(inner)
    // the administrator of a machine may write wherever they like
    if (isAllowedAnything) expect((await look).version).toBeGreaterThan(0)
    else await expect(look).rejects.toMatchObject({ code: expect.stringMatching(/READONLY|CANTOPEN/) })
    chmodSync(inner, 0o755)
    expect(existsSync(inner)).toBe(true)
  })
})

describe('a look at PostgreSQL', () => {
  it('tells its version, leaves nothing behind, and says by its code what stands in the way', async () => {
    const server = await startPostgres()
    if (!server) return
    try {
      const place = server.database('look')
      expect(await lookAtDatabase(place)).toMatchObject({ kind: 'PostgreSQL', version: 0 })
      const db = await openDatabase(place)
      const { version, known } = await lookAtDatabase(place)
      expect(version).toBe(known)
      const { rows } = await sql`select to_regclass('preflight_trial') as found`.execute(db)
      expect(rows).toEqual([{ found: null }])
      await sql`create role reader login`.execute(db)
      await sql`grant select on migration to reader`.execute(db)
      await db.destroy()
      const reader = new URL(place)
      reader.username = 'reader'
      await expect(lookAtDatabase(reader.href)).rejects.toMatchObject({ code: '42501' })
      await expect(lookAtDatabase(place.replace(/look$/, 'nowhere'))).rejects.toMatchObject({ code: '3D000' })
      await expect(lookAtDatabase('postgres://byp@127.0.0.1:1/byp')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    } finally {
      server.stop()
    }
  }, 60_000)
})
