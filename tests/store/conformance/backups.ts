import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, restore } from '../../../src/store/index.js'
import { aDelivery, aNotice } from '../builders.js'
import { type Story, withNotice } from './stage.js'

const inFolder = async (work: (file: string) => Promise<void>) => {
  const dir = mkdtempSync(join(tmpdir(), 'byp-backup-'))
  try {
    await work(join(dir, 'backup.jsonl'))
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** What both databases must show of a backup. */
export function backups(story: Story): void {
  describe('a backup', () => {
    story('is whole, and for its owner alone', (db) =>
      inFolder(async (file) => {
        await withNotice(db, 3)
        expect(await backUp(db, file)).toBe(7)
        expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(9)
        expect(statSync(file).mode & 0o077).toBe(0)
      }),
    )

    story('comes back into an empty database, which then works on', (db, kind) =>
      inFolder(async (file) => {
        const { notice } = await withNotice(db, 3)
        await backUp(db, file)
        const empty = await kind.openEmpty()
        expect(await restore(empty, file, 0)).toBe(7)
        const tables = ['person', 'notice', 'outbox'] as const
        for (const table of tables)
          expect(await empty.selectFrom(table).selectAll().orderBy('id').execute()).toEqual(
            await db.selectFrom(table).selectAll().orderBy('id').execute(),
          )
        const more = await withNotice(empty, 4)
        expect(more.notice).toBe(notice)
        expect(await more.desk.report(notice)).toEqual({ recipients: 4, states: { pending: 4 } })
        const other = await more.expansion.expand(aNotice({ key: 'another' }), [aDelivery(more.ids[0] ?? 0, { key: 'more' })])
        expect(other.notice).toBeGreaterThan(notice)
      }),
    )

    story('is refused where there is a database already', (db) =>
      inFolder(async (file) => {
        await backUp(db, file)
        await expect(restore(db, file, 0)).rejects.toThrow('already a database here')
      }),
    )

    story('that was cut short or damaged is refused, and nothing is restored', (db, kind) =>
      inFolder(async (file) => {
        await withNotice(db, 3)
        await backUp(db, file)
        const lines = readFileSync(file, 'utf8').trim().split('\n')
        for (const broken of [lines.slice(0, -1), lines.slice(1), [...lines.slice(0, 3), '{"table"']]) {
          writeFileSync(file, broken.join('\n'))
          const empty = await kind.openEmpty()
          await expect(restore(empty, file, 0)).rejects.toThrow('not a whole backup')
          expect(await empty.introspection.getTables()).toEqual([])
        }
      }),
    )
  })
}
