import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { remindCommand } from '../src/cli/remind.js'
import type { RemindValues } from '../src/cli/remind-options.js'
import { readConfig } from '../src/config.js'
import type { ReminderParts } from '../src/review/index.js'
import { createReadingBook, openDatabase } from '../src/store/index.js'
import { aTerminal } from './a-terminal.js'

const hour = 3_600_000
const card = { document: 'bucks-a4-card' } as const

// the last Wednesday at noon: open hours, and nothing of it out of date today
const wednesday = () => {
  const at = new Date()
  at.setUTCHours(12, 0, 0, 0)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 4) % 7) - (at.getUTCDay() === 3 ? 7 : 0))
  return at.getTime()
}

const always = { holidays: new Set<string>(), recess: [], stopped: false, opens: 0, closes: 24 }

// whoever comes after the day of a campaign is not asked, so nobody here came on the day that the tests run
const longThere = (people: ReminderParts['people']): ReminderParts['people'] => ({
  active: async (...group) => (await people.active(...group)).map((one) => ({ ...one, joinedAt: 0 })),
})

describe('reminders at a terminal', () => {
  let dir: string
  let bot: Server | undefined
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'remind-'))
  })
  afterEach(() => {
    bot?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const remind = async (words: string, values: RemindValues = {}, more: { says?: string; port?: number } = {}) => {
    const terminal = aTerminal(more.says, more.port !== undefined)
    const config = readConfig({ DATA_DIR: dir, PORT: String(more.port ?? 1), LOG_LEVEL: 'silent' })
    // everybody has been there for long, and one channel is quick enough for a test
    const instead = ({ people }: ReminderParts): Partial<ReminderParts> => ({
      ...(values.to === undefined ? { now: wednesday } : {}),
      quiet: async () => always,
      channels: ['feed'],
      people: longThere(people),
    })
    const code = await remindCommand(words.split(' '), values, config, terminal, { instead })
    return { code, out: terminal.printed.join('\n'), told: terminal.told.join('\n'), bar: terminal.drawn.join('') }
  }

  const withDatabase = async <Result>(look: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<Result>) => {
    const db = await openDatabase(dir)
    try {
      return await look(db)
    } finally {
      await db.destroy()
    }
  }
  const rows = () => withDatabase((db) => db.selectFrom('outbox').select(['id', 'state', 'person_id']).orderBy('id').execute())

  it('plan: tells who would get what, how and why, and writes nothing', async () => {
    const { code, out } = await remind('plan', card)
    expect(code).toBe(0)
    expect(out).toContain('leader@council.example: Teams activity; because: it changed')
    expect(out).toContain('Asked now: 8 of 8 people.')
    expect(out).toContain('Nothing was written, and nothing was sent.')
    expect(await rows()).toEqual([])
  })

  it('plan --json: is data without anybody’s address', async () => {
    const { out } = await remind('plan', { ...card, json: true })
    expect(JSON.parse(out)).toMatchObject({ campaign: null, document: 'bucks-a4-card', leftOut: [] })
    expect(out).not.toContain('@council.example')
  })

  it('send: asks first, sends to all with a bar, and its account adds up; a second time asks nobody again', async () => {
    expect((await remind('send', card, { says: 'no' })).out).toContain('nothing was sent')
    expect(await rows()).toEqual([])
    const { code, out, bar } = await remind('send', { ...card, changed: ['A new line.'] }, { says: 'yes' })
    expect(out).toContain('Due 8 = sent 8 + acknowledged 0')
    expect(bar).toMatch(/\[#{30}\] 8 of 8\n$/)
    expect(code).toBe(0)
    const again = await remind('send', { ...card, yes: true })
    expect(again.told).toContain('asked already at this stage')
    expect(await rows()).toHaveLength(8)
  }, 60_000)

  it('send: wants a person to say yes where nobody can be asked', () => expect(remind('send', card)).rejects.toThrow('add --yes'))

  it('send --to: sends a test to one person and to nobody else', async () => {
    const { code, out } = await remind('send', { ...card, to: 'Leader@council.example' })
    expect([code, out]).toEqual([0, 'The test was sent to one person.'])
    expect(await rows()).toHaveLength(1)
    expect((await remind('status')).out).toBe('There is no campaign yet.')
    await expect(remind('send', { ...card, to: 'nobody@council.example' })).rejects.toThrow('names nobody in the directory')
  }, 60_000)

  it('status: counts who acknowledged, whatever became of the mail, and never says "read"', async () => {
    await remind('send', { ...card, yes: true })
    const [one] = await rows()
    await withDatabase((db) => createReadingBook(db, Date.now).acknowledge(one?.person_id ?? 0, 'bucks-a4-card@0.1 draft', 'chat'))
    const { code, out } = await remind('status')
    expect(code).toBe(0)
    expect(out).toContain('Due 8 = sent 7 + acknowledged 1 + cancelled 0')
    expect(out).not.toMatch(/\bread\b/)
  }, 60_000)

  it('beside a running bot: only writes to the outbox, and says so when nothing moves; then it can be called off', async () => {
    await remind('plan', card)
    bot = createServer((_request, response) => response.end('ok'))
    await new Promise<void>((ready) => bot?.listen(0, '127.0.0.1', ready))
    const address = bot.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { told } = await remind('send', { ...card, yes: true }, { port })
    expect(told).toContain('8 written to the outbox.')
    expect(told).toContain('no bot seems to be running')
    const { out } = await remind('cancel 1', {}, { port })
    expect(out).toContain('Called off: 1  bucks-a4-card')
    expect(out).toContain('cancelled 8')
    expect((await remind('cancel 1', {}, { port })).out).toContain('It was called off before.')
  }, 60_000)

  it('resume: sends what a stopped run left in the outbox', async () => {
    await remind('send', { ...card, yes: true })
    await withDatabase((db) => db.updateTable('outbox').set({ state: 'pending' }).where('id', '<', 4).execute())
    const { code, out } = await remind('resume')
    expect(code).toBe(0)
    expect(out).toContain('Due 8 = sent 8')
  }, 60_000)

  it('dead, retry, discard: what never arrived is tried again; what may have arrived is only let go', async () => {
    await remind('send', { ...card, yes: true })
    await withDatabase(async (db) => {
      await db.updateTable('outbox').set({ state: 'dead', last_status: 403, last_error: 'ErrorAccessDenied' }).where('id', '=', 1).execute()
      await db.updateTable('outbox').set({ state: 'held' }).where('id', '=', 2).execute()
    })
    const { out } = await remind('dead')
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^1 {2}notice 1 {2}feed {2}dead: never arrived.*\(403 ErrorAccessDenied\)$/),
      expect.stringMatching(/^2 {2}notice 1 {2}feed {2}held: may have arrived/),
    ])
    expect((await remind('retry 2')).out).toContain('never sent again')
    expect((await remind('retry 1')).code).toBe(0)
    expect((await remind('discard 2')).code).toBe(0)
    expect((await remind('dead')).out).toBe('Nothing waits for you.')
  }, 60_000)

  it('waits for no open hour in local mode, where nobody is disturbed', async () => {
    const terminal = aTerminal()
    const config = readConfig({ DATA_DIR: dir, PORT: '1', OPENING_HOURS: '0-1' })
    const saturday = Date.parse('2026-11-21T12:00Z')
    const instead = ({ people }: ReminderParts) => ({ now: () => saturday, people: longThere(people) })
    await remindCommand(['plan'], { ...card, audience: 'staff' }, config, terminal, { instead })
    expect(terminal.printed.find((line) => line.startsWith('They go out'))).toContain('Saturday, 21 November 2026 at 12:00')
  })

  it.each([
    ['cancel', 'Name the campaign by its number'],
    ['cancel 7', 'There is no campaign 7'],
    ['retry x', 'Name the delivery by its number'],
  ] as const)('%s is refused with advice: %s', async (words, advice) => {
    await expect(remind(words)).rejects.toThrow(advice)
  })

  it('answers with its usage when it is not understood', async () => {
    const { code, told } = await remind('dance')
    expect([code, told.includes('remind plan --document ID')]).toEqual([2, true])
  })

  it('is at its latest a week old, so that nothing in these tests is stale', () =>
    expect(Date.now() - wednesday()).toBeLessThan(8 * 24 * hour))
})
