import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { lookAtDatabase, openDatabase, openEmptyDatabase } from '../../src/store/index.js'

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
