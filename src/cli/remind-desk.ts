import { hostname } from 'node:os'
import { createRenderer } from '../cards/index.js'
import type { Config } from '../config.js'
import type { Content } from '../content/index.js'
import { loadWords } from '../content-at-start.js'
import { type CouncilScope, councilScope } from '../council-scope.js'
import type { Channel } from '../delivery/index.js'
import { syncDirectory } from '../directory-sync.js'
import { type KeptBooks, openBooks } from '../kept-books.js'
import { type LocalCouncil, startLocalCouncil } from '../local-council.js'
import { type OpenedChannels, openChannels } from '../open-channels.js'
import { createIsQuiet } from '../quiet-now.js'
import { linksFor, reminderParts } from '../reminder-parts.js'
import { type ReminderParts, wordsOfToday } from '../review/index.js'
import { type Sending, startSending } from '../sending.js'
import { createDesk, type DeskPort, isPostgresAddress, openDatabase } from '../store/index.js'

/** What a terminal needs to plan, send and look after reminders. */
export interface RemindDesk {
  readonly books: KeptBooks
  readonly desk: DeskPort
  readonly scope: CouncilScope
  /** The words with the decisions of today laid over them. */
  readonly content: Content
  readonly reminders: ReminderParts
  /** The page of the stand-in that this terminal started, because no bot runs here. */
  readonly page: string | undefined
  /** Sets couriers to work in this terminal; undefined where the running bot carries everything. */
  startCouriers(): Sending | undefined
  close(): Promise<void>
}

/** What a terminal or a test may set. */
export interface RemindDeskOptions {
  /** Send from this terminal although a bot may be running elsewhere. */
  readonly here?: boolean
  /** In place of the usual parts, for a test. */
  readonly instead?: (usual: ReminderParts) => Partial<ReminderParts>
}

const botRuns = async ({ port }: Config) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1_500) })).ok
  } catch {
    return false
  }
}

const open = async (config: Config, content: Content) => {
  const db = await openDatabase(config.database)
  const books = openBooks(db, config.database)
  const scope = councilScope(content, config.production)
  const isLocal = !config.production && config.sending.graphUrl === undefined
  const alone = isLocal && !(await botRuns(config))
  const council = alone ? await startLocalCouncil(books) : undefined
  const graphUrl = config.sending.graphUrl ?? council?.url ?? 'http://127.0.0.1:9'
  const render = createRenderer(config.cardsDir)
  const opened = openChannels({ config, graphUrl, scope: () => scope, books, render })
  if (council)
    await syncDirectory({ directory: opened.directory, people: books.people, scope: () => scope, onRead: () => undefined }, false)
  return { db, books, scope, council, opened, isLocal }
}

// without the bot there is no chat to put a card into
const channelsOf = ({ channels }: OpenedChannels, council: LocalCouncil | undefined) =>
  (Object.keys(channels) as Channel[]).filter((channel) => council === undefined || channel !== 'card')

/**
 * Opens the database, the words and the channels. In local mode without a running bot it also starts the stand-in for
 * Graph with its made-up people; beside a running bot it only writes to the outbox, and the bot sends.
 */
export async function openRemindDesk(config: Config, { here = false, instead }: RemindDeskOptions = {}): Promise<RemindDesk> {
  const pack = loadWords(config.contentDir)
  const { db, books, scope, council, opened, isLocal } = await open(config, pack)
  const channels = channelsOf(opened, council)
  const usual = reminderParts({ config, content: () => pack, books, links: linksFor(config), channels, wake: () => undefined })
  const reminders = { ...usual, ...instead?.(usual) }
  const isQuiet = config.production ? { isQuiet: createIsQuiet(usual.quiet, Date.now) } : {}
  const sendsHere = council !== undefined || (here && !isLocal)
  const sent = Object.fromEntries(Object.entries(opened.channels).filter(([name]) => channels.some((one) => one === name)))
  const shared = { outbox: books.outbox, limits: books.limits, tenant: scope.tenant, mailbox: opened.mailbox ?? '' }
  const owner = `terminal-${hostname()}-${process.pid}`
  return {
    books,
    desk: createDesk(db, isPostgresAddress(config.database) ? 'database' : Date.now),
    scope,
    content: await wordsOfToday(reminders, scope),
    reminders,
    page: council?.url,
    startCouriers: () =>
      sendsHere && config.sending.on
        ? startSending({ ...shared, ...isQuiet, channels: sent, owner, onTrouble: () => undefined })
        : undefined,
    close: async () => {
      await council?.stop()
      await db.destroy()
    },
  }
}
