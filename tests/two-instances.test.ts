import { join } from 'node:path'
import { createRenderer } from '../src/cards/index.js'
import { createChatBooks } from '../src/chat-books.js'
import { readConfig } from '../src/config.js'
import { announce } from '../src/delivery/index.js'
import { setGroup, startStandIn } from '../src/graph/index.js'
import { openBooks } from '../src/kept-books.js'
import { linksFor } from '../src/reminder-parts.js'
import { startReminding } from '../src/reminding.js'
import { createDesk, openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'
import { type Postgres, startPostgres } from './store/postgres.js'

jest.setTimeout(60_000)

const content = starterContent()
const people = Array.from({ length: 4 }, (_, n) => ({ id: `m${n}`, mail: `m${n}@council.example` }))

const anInstance = async (url: string, graphUrl: string) => {
  const config = readConfig({ DATABASE_URL: url, GRAPH_BASE_URL: graphUrl })
  const db = await openDatabase(config.database)
  const books = openBooks(db, config.database)
  const quietly = () => undefined
  const reminding = await startReminding({
    config,
    log: { info: quietly, warn: quietly, error: quietly },
    content: () => content,
    books,
    settings: createChatBooks(db).settings,
    links: linksFor(config),
    render: createRenderer(join(__dirname, '../cards')),
  })
  return { db, books, reminding }
}

const until = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 800 && !(await isSo()); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('two instances on one PostgreSQL', () => {
  let postgres: Postgres | undefined

  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres?.stop())

  it('know the same people once, and send each of them each notice once', async () => {
    if (!postgres) return
    const standIn = await startStandIn({ throttles: true })
    for (const group of ['members', 'staff', 'officers']) setGroup(standIn.world, group, people)
    const url = postgres.database('two')
    const instances = [await anInstance(url, standIn.url), await anInstance(url, standIn.url)]
    const [{ db, books }] = instances as [(typeof instances)[0]]
    const known = await books.people.active('local', 'member')
    expect(known).toHaveLength(people.length)
    const ways = [{ channel: 'mail', payload: { subject: 'Please read', html: '<p>x</p>' } }] as const
    const notice = {
      ...{ tenant: 'local', kind: 'proof', version: '', stage: 'first', dueAt: Date.now(), expiresAt: Date.now() + 600_000 },
      recipients: known.map(({ id }) => ({ person: id, ways })),
    }
    const written = await Promise.all(instances.map((one) => announce(one.books.expansion, notice)))
    expect(written.reduce((sum, { added }) => sum + added, 0)).toBe(people.length)
    const states = async () => (await createDesk(db, 'database').report(written[0]?.notice ?? 0)).states
    await until(async () => (await states()).sent === people.length)
    expect([...standIn.world.deliveries.values()]).toEqual(people.map(() => 1))
    for (const one of instances) {
      await one.reminding.stop()
      await one.db.destroy()
    }
    await standIn.stop()
  })
})
