import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officerCommand } from '../src/cli/officer.js'
import type { OfficerValues } from '../src/cli/officer-options.js'
import { readConfig } from '../src/config.js'
import { createOfficerLog, createPeopleBook, createQuestionBook, type Db, openDatabase } from '../src/store/index.js'
import { aTerminal } from './a-terminal.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'officer-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const officer = async (words: readonly string[], values: OfficerValues = {}, says?: string) => {
  const terminal = { ...aTerminal(says), now: () => Date.parse('2026-11-21T09:00:00Z') }
  const result = await officerCommand(words, values, readConfig({ DATA_DIR: dir }), terminal)
  return { result, ...terminal }
}

const withData = async <Result>(work: (db: Db) => Promise<Result>): Promise<Result> => {
  const db = await openDatabase(dir)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const canary = 'canary-6620'
const send = (person?: string) => withData((db) => createQuestionBook(db).send({ text: `About ${canary}?`, at: 0, person }))
const asOfficer = { as: 'J. Smith' }

describe('the questions that people chose to send, at a terminal', () => {
  it('are listed without their words and without who sent them, and shown one by one to somebody who says who they are', async () => {
    expect((await officer(['questions'])).printed).toEqual(['Nobody has sent a question.'])
    const id = await send('person-1')
    const { printed } = await officer(['questions'])
    expect(printed).toEqual([expect.stringMatching(new RegExp(`^${id}  Waiting  sent .*About: no topic  Its author asked`))])
    expect(printed.join()).not.toMatch(/canary|person-1/)
    const [json = ''] = (await officer(['questions'], { json: true })).printed
    expect(JSON.parse(json)).toEqual({ id, state: 'waiting', sentAt: '1970-01-01T00:00:00.000Z', wantsAnswer: true })
    await expect(officer(['questions', 'show', id])).rejects.toThrow('--as NAME')
    expect((await officer(['questions', 'show', id], asOfficer)).printed.join('\n')).toContain(canary)
    expect((await officer(['questions', 'show', id], { ...asOfficer, json: true })).printed.join()).not.toContain('person-1')
  })

  it('are answered through the outbox only where an answer was asked for, by somebody who is in the directory', async () => {
    const [nameless, stranger, named] = [await send(), await send('gone'), await send('ann')]
    const ann = { tenant: 'local', directoryId: 'ann', address: 'ann@council.example', audience: 'member' as const }
    await withData((db) => createPeopleBook(db, () => 0).sync('local', 'member', [ann]))
    const answer = async (id: string) => (await officer(['questions', 'answer', id, 'Yes,', 'you may.'], asOfficer)).printed.join()
    expect(await answer(nameless)).toContain('did not ask')
    expect(await answer(stranger)).toContain('not in the directory')
    expect(await answer(named)).toContain('stands in the outbox')
    expect(await answer(named)).toContain('before')
    const rows = await withData((db) => db.selectFrom('outbox').select(['channel', 'payload_json']).execute())
    expect(rows).toEqual([{ channel: 'card', payload_json: expect.stringContaining('Yes, you may.') }])
    expect(JSON.stringify(rows)).not.toContain(canary)
  })

  it('are marked, and deleted with a yes, and the log says by whom', async () => {
    const id = await send()
    expect((await officer(['questions', 'topic-needed', id], asOfficer)).result).toBe(0)
    expect((await officer(['questions', 'delete', id], asOfficer, 'no')).result).toBe(1)
    expect((await officer(['questions', 'delete', id], { ...asOfficer, yes: true })).printed).toEqual(['Deleted.'])
    expect((await officer(['questions', 'delete', id], { ...asOfficer, yes: true })).result).toBe(1)
    const log = await withData((db) => createOfficerLog(db, () => 0).last(9))
    expect(log.map(({ who, what }) => `${who} ${what}`)).toEqual([
      'terminal: J. Smith deleted',
      'terminal: J. Smith marked as topic needed',
    ])
  })
})

describe('figures at a terminal', () => {
  it('are the status, as words or as JSON', async () => {
    expect((await officer(['status'])).printed.join('\n')).toContain('How the service stands')
    const [json = ''] = (await officer(['status'], { json: true })).printed
    expect(JSON.parse(json)).toMatchObject({ title: 'How the service stands', sections: expect.any(Array) })
  })

  it('are the committee report of a quarter, as words or as CSV', async () => {
    expect((await officer(['report'], { quarter: '2026-Q4' })).printed.join('\n')).toContain('totals for 2026 Q4')
    expect((await officer(['report'], { quarter: '2026-Q4', csv: true })).printed.join('\n')).toMatch(/^section,about,figure,value\r\n/)
    await expect(officer(['report'], { quarter: 'autumn' })).rejects.toThrow('--quarter 2026-Q4')
    await expect(officer(['report'], { quarter: '2027-Q1' })).rejects.toThrow('has not begun')
  })

  it('are nothing else', async () => {
    await expect(officer(['made-up'])).rejects.toThrow('takes status, report, questions')
  })
})
