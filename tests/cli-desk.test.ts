import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officerCommand } from '../src/cli/officer.js'
import { logCommand } from '../src/cli/officer-log.js'
import type { OfficerValues } from '../src/cli/officer-options.js'
import { readConfig } from '../src/config.js'
import { createPeopleBook, openDatabase } from '../src/store/index.js'
import { aTerminal } from './a-terminal.js'

// every command reads the whole pack, as it does at a terminal
jest.setTimeout(60_000)

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'desk-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

type Run = typeof officerCommand
const at =
  (run: Run) =>
  async (words: readonly string[], values: OfficerValues = {}, says?: string) => {
    const terminal = { ...aTerminal(says), now: () => Date.parse('2026-11-21T09:00:00Z') }
    const result = await run(words, values, readConfig({ DATA_DIR: dir }), terminal)
    return { result, ...terminal }
  }
const officer = at(officerCommand)
const log = at(logCommand)
const as = { as: 'J. Smith' }

describe('every deed at a terminal', () => {
  it('says who does it, or is not done', async () => {
    const deeds = [
      ['switch', 'pause', 'Mourning'],
      ['switch', 'resume'],
      ['switch', 'banner', 'A line'],
      ['switch', 'banner-down'],
      ['switch', 'withdraw', 'SHR-01', 'Wrong'],
      ['switch', 'put-back', 'SHR-01'],
      ['document', 'bucks-a4-card', 'Noted'],
      ['document', 'bucks-a4-card', 'reviewed'],
      ['training', 'import', 'none.csv'],
    ]
    for (const words of deeds) await expect(officer(words)).rejects.toThrow('--as NAME')
    expect((await log(['show'])).printed).toEqual(['The log is empty.'])
  })
})

describe('switches at a terminal', () => {
  it('are turned, listed, turned back, and logged under the name that was given', async () => {
    expect((await officer(['switch', 'withdraw', 'shr-01', 'Wrong minute'], as)).printed.join()).toContain('Withdrawn: topic SHR-01.')
    await officer(['switch', 'pause', 'Mourning'], as)
    expect((await officer(['switch', 'pause', 'Mourning'], as)).printed).toEqual(['Sending is paused. It stood like that already.'])
    expect((await officer(['switch'])).printed).toHaveLength(2)
    await officer(['switch', 'resume'], as)
    await officer(['switch', 'put-back', 'SHR-01'], as)
    expect((await officer(['switch'])).printed.join()).toContain('Every switch is off')
    expect((await log(['show'])).printed[1]).toContain('terminal: J. Smith: Paused all sending. Before: off. After: on, reason Mourning.')
  })

  it.each([
    [['switch', 'pause'], 'Reason: please write it after the command'],
    [['switch', 'banner', 'Read *this*'], 'The line: please leave out signs'],
    [['switch', 'withdraw', 'NO-99', 'x'], 'I have no topic or check of that name'],
    [['switch', 'toggle'], '"officer switch" takes pause, resume'],
  ])('tell what to do about a slip: %s', async (words, remedy) => {
    await expect(officer(words, as)).rejects.toThrow(remedy)
  })
})

describe('documents at a terminal', () => {
  const evidence = { ...as, decided: '2020-11-19', minute: '12', body: 'Full Council' }
  const card = async () => (await officer(['document'])).printed.find((line) => line.startsWith('bucks-a4-card'))

  it('go step by step to Adopted with their evidence, and have their review marked', async () => {
    expect((await officer(['document', 'bucks-a4-card', 'recommended'], evidence)).printed.join()).toContain('Endorsed and Recommended')
    await officer(['document', 'bucks-a4-card', 'Adopted'], { ...evidence, version: '1.0', changed: ['One line'] })
    expect(await card()).toContain('version 1.0  Adopted')
    await officer(['document', 'bucks-a4-card', 'Draft'], { ...as, new: true, version: '2.0' })
    await officer(['document', 'bucks-a4-card', 'Noted'], { ...evidence, of: '2.0' })
    expect(await card()).toContain('version 1.0  Adopted')
    expect((await officer(['document', 'bucks-a4-card', 'start-review'], { ...as, due: 'soon' })).result).toBe(2)
  })

  it('are refused with every remedy, and nothing is recorded', async () => {
    const { result, told } = await officer(['document', 'bucks-a4-card', 'Noted'], as)
    expect(result).toBe(2)
    expect(told).toHaveLength(3)
    expect((await officer(['document', 'gone', 'Noted'], evidence)).told.join()).toContain('not in the register')
    await expect(officer(['document', 'bucks-a4-card', 'approve'], as)).rejects.toThrow('takes Draft, Endorsed')
    expect((await log(['show'])).printed).toEqual(['The log is empty.'])
  })
})

describe('a file of training', () => {
  const file = (text: string) => {
    const path = join(dir, 'training.csv')
    writeFileSync(path, text)
    return path
  }
  const importing = (text: string, values: OfficerValues = {}, says?: string) =>
    officer(['training', 'import', file(text)], { ...as, ...values }, says)

  it('is imported whole after a look at it, and not twice', async () => {
    const db = await openDatabase(dir)
    const ann = { tenant: 'local', directoryId: 'ann', address: 'Ann@council.example', audience: 'member' as const }
    await createPeopleBook(db, () => 0).sync('local', 'member', [ann])
    await db.destroy()
    const text = 'email,course,date\nann@council.example,code,2020-06-10\n'
    expect((await importing(text, { yes: true })).printed).toContain('Imported: 1 new.')
    expect((await importing(text, { yes: true })).printed.join()).toContain('New: 0 records')
    expect((await log(['show'])).printed.join()).toContain('Imported training records. After: added 1, code 1.')
  })

  it('with one fault is not imported at all, and each fault has its line and column', async () => {
    const { result, told } = await importing('email,course,date\ndan@council.example,code,2020-06-10\n', { yes: true })
    expect(result).toBe(2)
    expect(told).toEqual([expect.stringContaining('Line 2, column email: nobody'), 'Nothing was imported.'])
    await expect(officer(['training', 'import', join(dir, 'no.csv')], as)).rejects.toThrow('cannot be read')
  })
})

describe('the log at a terminal', () => {
  it('is checked with one command, which names the wrong row and ends with a fault', async () => {
    await officer(['switch', 'pause', 'Mourning'], as)
    await officer(['switch', 'resume'], as)
    const { result, printed } = await log(['verify'])
    expect([result, printed[0]]).toEqual([0, 'The log is whole: 2 rows.'])
    const sealed = /2:[0-9a-f]{64}/.exec(printed.join())?.[0]
    expect((await log(['verify'], { sealed })).result).toBe(0)
    expect((await log(['verify'], { sealed: `2:${'0'.repeat(64)}` })).told.join()).toContain('row 2 is not the row that was noted earlier')
    await expect(log(['verify'], { sealed: 'x' })).rejects.toThrow('--sealed takes a row and its hash')
  })
})
