import { join } from 'node:path'
import { createRenderer } from '../../../src/cards/index.js'
import type { Reply, Turn } from '../../../src/chat/index.js'
import { createConversationBook, openDatabase } from '../../../src/store/index.js'
import { createAdapter, createBot, createWebServer } from '../../../src/teams/index.js'
import { startConnector } from './connector.js'

/** What a test may decide about the room. */
export interface RoomOptions {
  readonly dispatch?: (turn: Turn) => Promise<Reply | undefined>
  /** Where the database is kept; in memory unless a test looks into the file. */
  readonly dataDir?: string
  readonly allows?: (from: { tenant: string | undefined; serviceUrl: string }) => boolean
}

const echo = async (turn: Turn): Promise<Reply> => {
  const { event, place } = turn
  const said = event.kind === 'message' ? event.text : event.kind === 'action' ? event.verb : 'welcome'
  return { text: `${place}: ${said}`, summary: 'An echo' }
}

/** The whole room running on loopback: real server, real adapter, real database in memory, a stand-in for the platform. */
async function startRoom({ dispatch = echo, allows = () => true, dataDir = ':memory:' }: RoomOptions = {}) {
  const connector = await startConnector()
  const db = await openDatabase(dataDir)
  const book = createConversationBook(db, () => 1_700_000_000_000)
  const lines: string[] = []
  const write = (about: object, text: string) => void lines.push(`${text} ${JSON.stringify(about)}`)
  const log = { info: write, warn: write, error: write }
  const bot = createBot({
    dispatch,
    allows,
    book,
    log,
    render: createRenderer(join(__dirname, '../../../cards')),
    now: () => new Date('2026-11-21T09:00:00Z'),
    newReference: () => 'ABC123',
    failure: (reference) => ({ text: `It failed. Reference ${reference}.`, summary: 'It failed' }),
  })
  const web = createWebServer({
    adapter: createAdapter(undefined, log),
    bot,
    isReady: () => true,
    lastRound: () => Date.parse('2026-11-21T09:00:00Z'),
    log,
  })
  const port = await web.start('127.0.0.1', 0)
  const address = `http://127.0.0.1:${port}`
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    connector,
    book,
    lines,
    web,
    address,
    post,
    stop: async () => {
      await web.stop(1_000)
      await connector.close()
      await db.destroy()
    },
  }
}

/** Opens the room for one test and shuts it afterwards. */
export function eachRoom() {
  let room: Awaited<ReturnType<typeof startRoom>> | undefined
  afterEach(async () => {
    await room?.stop()
    room = undefined
  })
  const open = async (options: RoomOptions = {}) => {
    room = await startRoom(options)
    return room
  }
  const texts = () => (room?.connector.sent ?? []).filter(({ body }) => body.type === 'message').map(({ body }) => body.text)
  return { open, texts }
}
