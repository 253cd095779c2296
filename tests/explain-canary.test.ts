import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createDispatch, type Feature } from '../src/chat/index.js'
import { readConfig } from '../src/config.js'
import { takenAs } from '../src/feature-commands.js'
import { createFeatures } from '../src/features.js'
import { createOfficersDesk } from '../src/officers-desk.js'
import { type Db, openDatabase } from '../src/store/index.js'
import { starterContent } from './a-content.js'
import { anOfficer } from './officer/a-desk.js'
import { eachRoom } from './teams/contract/a-room.js'
import { executed, message, submitted } from './teams/contract/activities.js'

const { open } = eachRoom()
const content = starterContent()
const marker = 'zqcanary7'

let db: Db
let dataDir: string
beforeEach(async () => {
  db = await openDatabase(':memory:')
  dataDir = mkdtempSync(join(tmpdir(), 'before-you-post-explain-'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})

const everyTable = async () => {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)))
  return JSON.stringify(tables.map(({ name }, at) => [name, rows[at]?.rows]))
}

/** The desk as the bot puts it together, with an engine that only notes what it was asked. */
const aDesk = (asked: string[]) => {
  const config = readConfig({ PLAYGROUND: 'off' })
  const { feature } = createOfficersDesk({
    ...{ config, db, links: undefined, content: () => content },
    ask: (question, asker) => {
      asked.push(`${asker}: ${question}`)
      if (question.includes('fails')) throw new Error(question)
      return { outcome: { kind: 'none' }, ranked: [{ id: 'SHR-01', score: 1 }], parts: [[]], readAs: [], reasons: [] }
    },
  })
  return feature
}

const throughTheRoom = async (more: readonly Feature[] = []) => {
  const asked: string[] = []
  const faults: string[] = []
  const none = () => ({ outcome: { kind: 'none' as const }, ranked: [], parts: [], readAs: [], reasons: [] })
  const checkDraft = () => Promise.reject(new Error('No draft is checked here.')) as never
  const features = createFeatures({ content, ask: none, checkDraft, looksLikePost: () => false, addresses: {}, desk: aDesk(asked) })
  const dispatch = createDispatch({
    features: [...more, ...features],
    failure: (reference) => ({ text: `It failed. Reference ${reference}.`, summary: 'It failed' }),
    onError: (error, about) => void faults.push(JSON.stringify({ ...about, fault: error instanceof Error ? error.name : 'unknown' })),
  })
  const room = await open({ dataDir, dispatch: (turn) => dispatch({ ...turn, person: { ...turn.person, ...anOfficer } }) })
  const before = await everyTable()
  const { url } = room.connector
  const questions = [`may I share the ${marker}`, `this ${marker} fails`, marker.repeat(100), `check: my ${marker}`]
  const tapped = questions.flatMap((question) => [
    executed(url, { verb: 'officer-explain', question, asker: 'staff' }),
    submitted(url, { verb: 'officer-explain', question, asker: 'member' }),
    executed(url, { verb: 'officer-explain', question: [question], asker: 'member' }),
    executed(url, { verb: 'officer-explain', question, asker: marker }),
  ])
  const bodies: string[] = []
  for (const activity of [message(url, 'try a question'), ...tapped]) bodies.push(await (await room.post(activity)).text())
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  const places = {
    log: [...room.lines, ...faults].join('\n'),
    database: files.join('\n'),
    tables: await everyTable(),
    said: JSON.stringify([room.connector.sent, bodies]),
  }
  const leaks = Object.entries(places).flatMap(([place, text]) => (text.includes(marker) ? [place] : []))
  return { asked, before, places, leaks, faults }
}

describe('a question that an officer tries', () => {
  it('is asked of the engine, and stands in no log, no table and no card, also when the engine fails', async () => {
    const { asked, before, places, leaks, faults } = await throughTheRoom()
    expect(asked).toContain(`staff: may I share the ${marker}`)
    expect(asked).toContain(`member: may I share the ${marker}`)
    expect(faults.length).toBeGreaterThan(0)
    expect(places.said).toContain('I would give no guidance')
    expect(places.said).toContain('I would check this as a post')
    expect(leaks).toEqual([])
    // trying is no deed and nothing that people asked: no row comes, goes or changes
    expect(places.tables).toBe(before)
  })

  it('would be seen if it leaked: a desk that writes it down and says it back is caught', async () => {
    const leaky: Feature = {
      name: 'leaky',
      commands: [],
      handle: async ({ event }) => {
        if (event.kind !== 'action') return undefined
        const { question } = event.data
        await db
          .insertInto('refused_attempt')
          .values({ day: '2026-11-21', command: String(question), times: 1 })
          .onConflict((on) => on.doNothing())
          .execute()
        return { text: String(question), summary: 'An echo' }
      },
    }
    expect((await throughTheRoom([leaky])).leaks).toEqual(['tables', 'said'])
  })
})

describe('what the chat takes words for before it looks for an answer', () => {
  it.each([
    ['help', 'command'],
    ['Who do I ask?', 'command'],
    ['check: Lovely day at the fair', 'post'],
    ['Lovely morning at the market! Thank you to all residents of our village who came along, see you there next week! #fair', 'post'],
    ['may I share a petition', undefined],
  ])('takes "%s" for: %s', (text, taken) => {
    expect(takenAs(content, text)).toBe(taken)
  })
})
