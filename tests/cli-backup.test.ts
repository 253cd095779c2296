import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUpCommand, restoreCommand } from '../src/cli/backup.js'
import type { Terminal } from '../src/cli/terminal.js'
import { type Config, readConfig } from '../src/config.js'
import { createSettingBook, openDatabase } from '../src/store/index.js'

let dir: string
let said: string[]
let terminal: Terminal
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'backup-'))
  said = []
  terminal = {
    print: (line) => void said.push(line),
    tell: () => undefined,
    confirm: async () => true,
    errors: { write: () => undefined },
    wait: async () => undefined,
    now: () => Date.parse('2026-11-21T09:00:00Z'),
    untilStopped: async () => undefined,
  }
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const at = (folder: string): Config => readConfig({ DATA_DIR: join(dir, folder) })
const file = () => join(dir, 'byp.jsonl')

const withSetting = async () => {
  const db = await openDatabase(at('old').database)
  await createSettingBook(db).choose('person-1', 'staff')
  await db.destroy()
}

it('brings a backup back into an empty place, and says what to look at first', async () => {
  await withSetting()
  expect(await backUpCommand([file()], at('old'), terminal)).toBe(0)
  expect(await restoreCommand([file()], at('new'), terminal)).toBe(0)
  expect(said).toEqual([expect.stringContaining('1 rows are in'), expect.stringContaining('1 rows are back')])
  const db = await openDatabase(at('new').database)
  expect(await createSettingBook(db).audienceOf('person-1')).toBe('staff')
  await db.destroy()
})

it('never writes over a backup, nor restores over what is there', async () => {
  await withSetting()
  writeFileSync(file(), 'an older backup')
  await expect(backUpCommand([file()], at('old'), terminal)).rejects.toThrow('Name another')
  await expect(restoreCommand([file()], at('old'), terminal)).rejects.toThrow('already a database here')
})

it('says what is missing', async () => {
  await expect(backUpCommand([], at('old'), terminal)).rejects.toThrow('Name the file')
  await expect(restoreCommand([], at('old'), terminal)).rejects.toThrow('Name the file')
  await expect(restoreCommand([join(dir, 'none')], at('new'), terminal)).rejects.toThrow('There is no file')
  expect(existsSync(join(dir, 'new'))).toBe(false)
})
