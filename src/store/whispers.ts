import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { isPostgresAddress } from './open-database.js'

/** How instances tell one another in passing what each holds in memory; nothing of it is kept in a table, and what is missed is missed. */
export interface Whispers {
  /** Tells the other instances; `what` goes out as JSON of at most 7,000 characters, longer is not told. */
  tell(about: string, what: unknown): void
  /** Hears what the others tell about something; what comes is an outside value. */
  onHeard(about: string, take: (what: unknown) => void): void
  stop(): Promise<void>
}

const channel = 'before_you_post'
// a NOTIFY carries less than 8,000 bytes (PostgreSQL's documentation of NOTIFY)
const mostCharacters = 7_000
const againAfterMs = 1_000

const envelope = z.tuple([z.string(), z.string(), z.unknown()])

/** For one instance alone: there is nobody to tell. */
const alone: Whispers = { tell: () => undefined, onHeard: () => undefined, stop: async () => undefined }

const opened = (payload: string) => {
  try {
    return envelope.safeParse(JSON.parse(payload)).data
  } catch {
    return undefined
  }
}

/** A line that fails before it listens is hung up and says so by throwing; only one that has listened is lost, so each is told of once. */
const listening = async (url: string, hear: (payload: string) => void, onLost: () => void) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  client.on('notification', ({ payload = '' }) => hear(payload))
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
  } catch (error) {
    client.end().catch(() => undefined)
    throw error
  }
  return client.once('end', onLost)
}

/**
 * Opens the line between instances that share a PostgreSQL (LISTEN and NOTIFY), over one connection of its own.
 * While it is broken, each instance goes by what it knows itself, and the line is opened again after a second.
 * @param place the database as the bot was given it; with an embedded one there is one instance alone.
 */
export async function openWhispers(place: string): Promise<Whispers> {
  if (!isPostgresAddress(place)) return alone
  const self = randomUUID()
  const takers = new Map<string, (what: unknown) => void>()
  let line: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  let stopped = false
  let told: Promise<unknown> = Promise.resolve()
  const hear = (payload: string) => {
    const [from, about, what] = opened(payload) ?? []
    if (about !== undefined && from !== self) takers.get(about)?.(what)
  }
  const onLost = () => {
    line = undefined
    if (stopped) return
    again = setTimeout(connect, againAfterMs)
    again.unref()
  }
  const connect = async () => {
    line = await listening(place, hear, onLost).catch(() => undefined)
    if (!line) onLost()
  }
  await connect()
  return {
    tell: (about, what) => {
      const payload = JSON.stringify([self, about, what])
      if (payload.length > mostCharacters || !line) return
      told = told.then(() => line?.query('select pg_notify($1, $2)', [channel, payload])).catch(() => undefined)
    },
    onHeard: (about, take) => void takers.set(about, take),
    stop: async () => {
      stopped = true
      clearTimeout(again)
      await told
      await line?.end()
    },
  }
}
