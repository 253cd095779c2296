import { join } from 'node:path'
import { createRenderer } from '../src/cards/index.js'
import type { Person, Turn } from '../src/chat/index.js'
import { createChatBooks } from '../src/chat-books.js'
import { readConfig } from '../src/config.js'
import { announce } from '../src/delivery/index.js'
import { openBooks } from '../src/kept-books.js'
import { linksFor } from '../src/reminder-parts.js'
import { startReminding } from '../src/reminding.js'
import { type Db, openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'

const content = starterContent()
const guid = '11111111-1111-4111-8111-111111111111'
const production = {
  ...{ NODE_ENV: 'production', MICROSOFT_APP_ID: guid, MICROSOFT_APP_TENANT_ID: guid, MICROSOFT_APP_PASSWORD: 'x', ALLOWED_TENANTS: guid },
  // nobody listens there, so that nothing leaves this machine
  GRAPH_BASE_URL: 'https://127.0.0.1:9',
}

let clear: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const one of clear.reverse()) await one()
  clear = []
})

const aDatabase = async () => {
  const db = await openDatabase(':memory:')
  clear.push(() => db.destroy())
  return db
}

const start = async (db: Db, settings: Record<string, string> = {}) => {
  const config = readConfig(settings)
  const books = openBooks(db, ':memory:')
  const lines: string[] = []
  const write = (about: object, text: string) => void lines.push(`${text} ${JSON.stringify(about)}`)
  const reminding = await startReminding({
    config,
    log: { info: write, warn: write, error: write },
    content: () => content,
    books,
    settings: createChatBooks(db).settings,
    links: linksFor(config),
    render: createRenderer(join(__dirname, '../cards')),
  })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= reminding.stop()
    return stopped
  }
  clear.push(stop)
  return { reminding, books, lines, stop }
}

const turnOf = (key: string): Turn => ({
  reference: 'ABC123',
  at: new Date(),
  place: 'personal',
  conversation: 'a:1',
  tenant: 'the tenant of the Playground',
  person: { key },
  event: { kind: 'arrived' },
})

const until = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 500 && !(await isSo()); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('reminders in local mode', () => {
  it('take whoever speaks into the made-up council, as a Member and an officer, before anybody answers', async () => {
    const { reminding, books } = await start(await aDatabase())
    expect(await books.people.active('local', 'member')).toHaveLength(4)
    expect(await books.people.active('local', 'officer')).toHaveLength(2)
    const seen: Person[] = []
    const ask = reminding.asked(async ({ person }) => void seen.push(person))
    await ask(turnOf('somebody'))
    await ask(turnOf('somebody'))
    expect(seen).toEqual(Array(2).fill({ key: 'somebody', id: expect.any(Number), audience: 'member', officer: true }))
    expect(await books.people.active('local', 'member')).toHaveLength(5)
  })

  it('know them again after a restart, and from the same day on', async () => {
    const db = await aDatabase()
    const first = await start(db)
    await first.reminding.asked(async () => undefined)(turnOf('somebody'))
    const before = await first.books.people.whoIs('local', 'somebody')
    await first.stop()
    const { books } = await start(db)
    expect(await books.people.whoIs('local', 'somebody')).toEqual(before)
  })

  it('send what is written to the stand-in, whose page shows it, and tell when they last came round', async () => {
    const db = await aDatabase()
    const before = await start(db)
    await before.stop()
    const [person] = await before.books.people.active('local', 'member')
    await announce(before.books.expansion, {
      ...{ tenant: 'local', kind: 'proof', version: '', stage: 'first' },
      recipients: [{ person: person?.id ?? 0, ways: [{ channel: 'mail', payload: { subject: 'Please read', html: '<p>x</p>' } }] }],
      dueAt: Date.now(),
      expiresAt: Date.now() + 60_000,
    })
    const { reminding } = await start(db)
    const page = () => fetch(reminding.page ?? '').then((response) => response.text())
    await until(async () => (await page()).includes('Please read'))
    expect(await page()).toMatch(/Please read<\/a>, to member-for-ward-a@council\.example/)
    await until(async () => reminding.heartbeat.last() !== undefined)
    expect(reminding.heartbeat.last()).toBeGreaterThan(Date.now() - 60_000)
  })
})

describe('reminders of a council', () => {
  it('run without a mailbox, and say in the log that there is no mail', async () => {
    const { reminding, lines } = await start(await aDatabase(), production)
    await until(async () => reminding.heartbeat.last() !== undefined)
    const log = lines.join('\n')
    expect(log).toContain('there is no SENDER_MAILBOX')
    expect(log).toContain('sending is on {"channels":["card","feed"]}')
    expect(reminding.page).toBeUndefined()
    expect(log).not.toContain('"x"')
  })

  it('keep everything in the outbox while sending is off', async () => {
    const { lines } = await start(await aDatabase(), { ...production, SENDING: 'off' })
    expect(lines.join('\n')).toContain('sending is off')
    expect(lines.join('\n')).not.toContain('sending is on')
  })
})
