import { sql } from 'kysely'
import { createOfficerLog, type Db } from '../../../src/store/index.js'
import { type Story, start } from './stage.js'

const deed = (subject: string) => ({ who: 'officer 12', what: 'withdrew', subject, before: null, after: { reason: 'a mistake' } })

const written = async (db: Db, rows: number) => {
  const log = createOfficerLog(db, () => start)
  for (let row = 1; row <= rows; row++) await log.write(deed(`topic ${row}`))
  return log
}

// what somebody does first who can reach the database itself and knows of the guards
const withoutGuards = async (db: Db, kind: string) => {
  const guards = kind === 'PostgreSQL' ? ['no_change', 'no_truncate', 'in_turn'] : ['no_update', 'no_delete', 'in_turn']
  for (const guard of guards)
    await sql.raw(`drop trigger officer_log_${guard}${kind === 'PostgreSQL' ? ' on officer_log' : ''}`).execute(db)
}

const meddlings: readonly (readonly [string, readonly string[], { row: number; fault: string }])[] = [
  ['a changed name', ["update officer_log set who = 'officer 1' where id = 3"], { row: 3, fault: 'was changed' }],
  ['a changed time', ['update officer_log set at = at + 1 where id = 1'], { row: 1, fault: 'was changed' }],
  ['a changed reason in the last row', ["update officer_log set after_json = '{}' where id = 5"], { row: 5, fault: 'was changed' }],
  ['a removed row', ['delete from officer_log where id = 2'], { row: 2, fault: 'is missing' }],
  ['the first row removed', ['delete from officer_log where id = 1'], { row: 1, fault: 'is missing' }],
  ['rows removed from the end', ['delete from officer_log where id > 3'], { row: 4, fault: 'is missing' }],
  ['every row removed', ['delete from officer_log'], { row: 1, fault: 'is missing' }],
  [
    'a row put in at the end',
    ["insert into officer_log select 6, at, who, what, subject, before_json, after_json, hash, 'x' from officer_log where id = 5"],
    { row: 6, fault: 'was changed' },
  ],
  [
    'a row put in at the start',
    ["insert into officer_log select 0, at, who, what, subject, before_json, after_json, 'y', 'x' from officer_log where id = 1"],
    { row: 0, fault: 'is out of place' },
  ],
  [
    'two rows that changed places',
    [
      'update officer_log set id = 99 where id = 2',
      'update officer_log set id = 2 where id = 3',
      'update officer_log set id = 3 where id = 99',
    ],
    { row: 2, fault: 'was changed' },
  ],
]

const found = (story: Story) => {
  for (const [title, statements, fault] of meddlings)
    story(`finds ${title}, and names the row`, async (db, kind) => {
      const log = await written(db, 5)
      await withoutGuards(db, kind.name)
      for (const statement of statements) await sql.raw(statement).execute(db)
      expect(await log.verify()).toEqual({ whole: false, ...fault })
    })

  story('finds a whole new log with new seals by a row that was noted elsewhere, and by nothing else', async (db, kind) => {
    const log = await written(db, 3)
    const [noted] = await log.last(1)
    await withoutGuards(db, kind.name)
    for (const table of ['officer_log', 'officer_log_head']) await sql.raw(`delete from ${table}`).execute(db)
    for (const subject of ['a', 'b', 'c', 'd']) await log.write(deed(subject))
    expect(await log.verify()).toMatchObject({ whole: true, rows: 4 })
    expect(await log.verify({ row: 3, hash: noted?.hash ?? '' })).toEqual({
      whole: false,
      row: 3,
      fault: 'is not the row that was noted earlier',
    })
    expect(await log.verify({ row: 9, hash: 'x' })).toEqual({ whole: false, row: 5, fault: 'is missing' })
  })
}

const kept = (story: Story) => {
  story('is whole as it was written, and names the hash to note', async (db) => {
    const log = await written(db, 5)
    const [newest] = await log.last(1)
    expect(await log.verify()).toEqual({ whole: true, rows: 5, hash: newest?.hash })
    expect(newest).toMatchObject({ id: 5, at: start, who: 'officer 12', before: 'null', after: '{"reason":"a mistake"}' })
    expect((await log.from(2, 2)).map(({ id }) => id)).toEqual([2, 3])
    expect(await log.verify({ row: 5, hash: newest?.hash ?? '' })).toMatchObject({ whole: true })
  })

  story('is whole while it is empty', async (db) => {
    expect(await createOfficerLog(db, () => start).verify()).toMatchObject({ whole: true, rows: 0 })
  })

  const copy = 'at, who, what, subject, before_json, after_json'
  const attempts = [
    "update officer_log set who = 'officer 1' where id = 2",
    'delete from officer_log where id = 2',
    'delete from officer_log',
    `insert into officer_log select 9, ${copy}, 'y', 'x' from officer_log where id = 1`,
    `insert into officer_log select 0, ${copy}, 'y', 'x' from officer_log where id = 1`,
  ]
  for (const attempt of attempts)
    story(`refuses: ${attempt.slice(0, 44)}`, async (db) => {
      const log = await written(db, 3)
      await expect(sql.raw(attempt).execute(db)).rejects.toHaveProperty('message', expect.stringContaining('only grows'))
      expect(await log.verify()).toMatchObject({ whole: true, rows: 3 })
    })

  story('refuses to be emptied or written over in the words of its own database', async (db, kind) => {
    const log = await written(db, 3)
    const own =
      kind.name === 'PostgreSQL'
        ? 'truncate officer_log'
        : `insert or replace into officer_log select 2, ${copy}, 'y', 'x' from officer_log where id = 1`
    await expect(sql.raw(own).execute(db)).rejects.toHaveProperty('message', expect.stringContaining('only grows'))
    expect(await log.verify()).toMatchObject({ whole: true, rows: 3 })
  })

  story('stays one chain when forty write at once', async (db) => {
    const log = createOfficerLog(db, () => start)
    await Promise.all(Array.from({ length: 40 }, (_, n) => log.write(deed(`topic ${n}`))))
    expect(await log.verify()).toMatchObject({ whole: true, rows: 40 })
  })
}

/** What both databases must show of the officers' log. */
export function deskLog(story: Story): void {
  describe("the officers' log", () => {
    kept(story)
    found(story)
  })
}
