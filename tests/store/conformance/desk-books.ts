import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  backUp,
  createDeeds,
  createImportShelf,
  createOfficerLog,
  createRefusalBook,
  createSwitchBook,
  createTrainingBook,
  restore,
} from '../../../src/store/index.js'
import { type Story, start, withNotice } from './stage.js'

const deed = { who: 'officer 12', what: 'paused sending', subject: 'sending', before: null, after: null }

const switches = (story: Story) =>
  describe('a switch', () => {
    story('is off until somebody turns it on, and says how it stood before', async (db) => {
      const book = createSwitchBook(db, () => start)
      expect(await book.isOn('pause-sending')).toBe(false)
      expect(await book.set('pause-sending', { isOn: true, reason: 'Mourning', setBy: 'officer 12' })).toBeUndefined()
      expect(await book.isOn('pause-sending')).toBe(true)
      const off = { isOn: false, reason: '', setBy: 'officer 13' }
      expect(await book.set('pause-sending', off)).toMatchObject({ isOn: true, reason: 'Mourning', setAt: start })
      expect(await book.all()).toEqual([{ name: 'pause-sending', ...off, setAt: start }])
    })

    story('that pauses sending stops everything that waits, and nothing is lost when it goes on', async (db) => {
      const { claim } = await withNotice(db, 3)
      const book = createSwitchBook(db, () => start)
      const set = (isOn: boolean) => book.set('pause-sending', { isOn, reason: 'Mourning', setBy: 'officer 12' })
      await set(true)
      expect(await claim('a')).toEqual([])
      await set(false)
      expect(await claim('a')).toHaveLength(3)
    })
  })

const deeds = (story: Story) =>
  describe('a deed of an officer', () => {
    story('changes something and is logged, both or neither', async (db) => {
      const port = createDeeds(db, () => start)
      const book = createSwitchBook(db, () => start)
      const change = (fails: boolean) =>
        port.carryOut(async ({ switches: own, training, log }) => {
          await own.set('pause-sending', { isOn: true, reason: 'Mourning', setBy: 'officer 12' })
          await training.record([{ person: 1, course: 'code', doneOn: '2026-01-10', source: 'register', setBy: 'officer 12' }])
          await log.write(deed)
          if (fails) throw new Error('The power failed.')
        })
      await expect(change(true)).rejects.toThrow('The power failed.')
      expect([await book.all(), await createOfficerLog(db, () => start).last(9)]).toEqual([[], []])
      expect(await createTrainingBook(db, () => start).recordsOf(1)).toEqual([])
      await change(false)
      expect(await book.isOn('pause-sending')).toBe(true)
      expect(await createOfficerLog(db, () => start).verify()).toMatchObject({ whole: true, rows: 1 })
    })

    story('comes back from a backup as it was, and the log goes on from there', async (db, kind) => {
      const dir = mkdtempSync(join(tmpdir(), 'byp-backup-'))
      try {
        for (const _ of [1, 2, 3]) await createOfficerLog(db, () => start).write(deed)
        await backUp(db, join(dir, 'backup.jsonl'))
        const empty = await kind.openEmpty()
        await restore(empty, join(dir, 'backup.jsonl'), 0)
        const log = createOfficerLog(empty, () => start)
        await log.write(deed)
        expect(await log.verify()).toMatchObject({ whole: true, rows: 4 })
      } finally {
        rmSync(dir, { recursive: true })
      }
    })
  })

const refusals = (story: Story) =>
  describe('a refused attempt', () => {
    story('is a figure a day and command, and holds nothing else', async (db) => {
      const book = createRefusalBook(db)
      await Promise.all(Array.from({ length: 20 }, () => book.count('2026-11-21', 'log')))
      await book.count('2026-11-22', 'officer-resume')
      expect(await book.since('2026-11-21')).toEqual([
        { day: '2026-11-21', command: 'log', times: 20 },
        { day: '2026-11-22', command: 'officer-resume', times: 1 },
      ])
      expect(await book.since('2026-11-22')).toHaveLength(1)
    })
  })

const shelf = (story: Story) =>
  describe('an import that waits for a yes', () => {
    story('is taken once, by the officer who put it there, within the hour', async (db) => {
      let now = start
      const book = createImportShelf(db, () => now)
      const id = await book.put('officer 12', '[1]')
      expect(await book.take(id, 'officer 13')).toBeUndefined()
      expect(await book.take('made-up', 'officer 12')).toBeUndefined()
      expect([await book.take(id, 'officer 12'), await book.take(id, 'officer 12')]).toEqual(['[1]', undefined])
      const late = await book.put('officer 12', '[2]')
      now += 3_600_001
      expect(await book.take(late, 'officer 12')).toBeUndefined()
      expect(await db.selectFrom('waiting_import').selectAll().execute()).toEqual([])
    })
  })

/** What both databases must show of the officers' desk. */
export function deskBooks(story: Story): void {
  for (const suite of [switches, deeds, refusals, shelf]) suite(story)
}
