import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestCommand } from '../src/cli/digest.js'
import type { DigestValues } from '../src/cli/digest-options.js'
import { readConfig } from '../src/config.js'
import { createDigestBook, createOfficerLog, type Db, openDatabase } from '../src/store/index.js'
import { aTerminal } from './a-terminal.js'
import { anIssue } from './digest/a-digest.js'

jest.setTimeout(60_000)

// a month that is never over while these tests are run
const month = '2099-12'
const dueAt = Date.parse('2099-12-01T09:00:00Z')

describe('the digest at a terminal', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'digest-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const digest = async (words: string, values: DigestValues = {}) => {
    const terminal = aTerminal()
    const config = readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' })
    const code = await digestCommand(words.split(' '), values, config, terminal)
    return { code, printed: terminal.printed.join('\n'), told: terminal.told.join('\n') }
  }
  const inDatabase = async <Result>(work: (db: Db) => Promise<Result>) => {
    const db = await openDatabase(dir)
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  }
  const draft = () =>
    inDatabase((db) =>
      createDigestBook(db, Date.now).draft({
        ...{ council: 'buckinghamshire', month, dueAt, seen: '{}' },
        composed: JSON.stringify(anIssue({ month, before: undefined })),
      }),
    )
  const stateNow = () => inDatabase(async (db) => (await createDigestBook(db, Date.now).find('buckinghamshire', month))?.state)

  it('shows what a month would say now, as text, as a mail and as data, and keeps nothing', async () => {
    const text = await digest('preview', { month })
    expect(text).toMatchObject({ code: 0, told: expect.stringContaining('no draft of this month yet') })
    expect(text.printed).toContain('Before You Post: December 2099')
    expect((await digest('preview', { month, html: true })).printed).toContain('<h1')
    expect(JSON.parse((await digest('preview', { month, json: true })).printed)).toMatchObject({ month, first: true, number: null })
    expect(await stateNow()).toBeUndefined()
  })

  it('approves only for somebody who says who they are, and only what they can have seen', async () => {
    await draft()
    await expect(digest('approve', { month })).rejects.toThrow('--as NAME')
    const moved = await digest('approve', { month, as: 'jo' })
    expect(moved.code).toBe(1)
    expect(moved.told).toContain('digest preview')
    const done = await digest('approve', { as: 'jo' })
    expect(done).toMatchObject({ code: 0, told: '' })
    expect(done.printed).toContain('Approved by terminal: jo. It goes out on 1 December 2099 at 09:00.')
    const [deed] = await inDatabase((db) => createOfficerLog(db, Date.now).last(1))
    expect(deed).toMatchObject({ who: 'terminal: jo', what: 'approved', subject: `digest ${month}` })
  })

  it('puts off to a working day, and skips', async () => {
    await draft()
    expect((await digest('postpone', { month, as: 'jo', to: '2099-12-05' })).printed).toContain('Due on 7 December 2099')
    expect((await digest('postpone', { month, as: 'jo' })).told).toContain('Please write a real day')
    expect((await digest('skip', { month, as: 'jo' })).printed).toContain('Skipped by terminal: jo')
    expect(await stateNow()).toBe('skipped')
  })

  it('shows an issue as it was sent, by its number', async () => {
    await draft()
    await inDatabase(async (db) => {
      const book = createDigestBook(db, Date.now)
      await book.numberOf('buckinghamshire', month)
      await book.markSent('buckinghamshire', month, [])
    })
    expect((await digest('show 1')).printed).toContain('issue 1')
    expect(await digest('show 2')).toMatchObject({ code: 1, told: 'There is no issue 2. 1 went out so far.' })
    await expect(digest('show')).rejects.toThrow('digest show 3')
  })

  it('says how it is used when it is not understood', async () => {
    expect(await digest('dance')).toMatchObject({ code: 2, told: expect.stringContaining('digest preview') })
    await expect(digest('preview', { month: 'December' })).rejects.toThrow('--month 2026-12')
  })
})
