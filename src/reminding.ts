import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { SettingBook } from './answer/index.js'
import type { Turn } from './chat/index.js'
import type { Config } from './config.js'
import type { Content } from './content/index.js'
import { type CouncilScope, councilScope, directoryOf } from './council-scope.js'
import { type DirectorySyncParts, syncDirectory } from './directory-sync.js'
import { allJobs, jobsChore } from './jobs.js'
import type { KeptBooks } from './kept-books.js'
import { type LocalCouncil, startLocalCouncil } from './local-council.js'
import { type Chore, type Heartbeat, startMinuteTick } from './minute-tick.js'
import { type OpenedChannels, openChannels } from './open-channels.js'
import { withPeople } from './people-in-chat.js'
import { createIsQuiet } from './quiet-now.js'
import { quietFor, reminderParts } from './reminder-parts.js'
import type { ReminderParts, SignedLinks } from './review/index.js'
import type { Job } from './schedule/index.js'
import { type Sending, startSending } from './sending.js'
import type { Channel } from './store/index.js'
import type { EdgeLog, Render } from './teams/index.js'
import type { Watched } from './watched.js'
import { within } from './within.js'

/** What the reminders of the running bot need. */
export interface RemindingParts {
  readonly config: Config
  readonly log: EdgeLog
  readonly content: () => Content
  readonly books: KeptBooks
  readonly settings: SettingBook
  readonly links: SignedLinks | undefined
  readonly render: Render
  /** Jobs of other rooms, done at their time beside those of reminders. */
  readonly jobs?: readonly Job[]
  /** Told of what goes wrong, beside the log. */
  readonly watched?: Pick<Watched, 'courierMet' | 'jobFailed'>
}

/** Reminders at work: people are known, jobs run at their time, couriers carry what is due. */
export interface Reminding {
  /** Lets every feature know who is asking. */
  asked<Result>(next: (turn: Turn) => Promise<Result>): (turn: Turn) => Promise<Result>
  readonly heartbeat: Heartbeat
  /** What reminders are made with here, for whoever plans or asks from a chat. */
  readonly reminders: ReminderParts
  readonly scope: () => CouncilScope
  /** The page that shows what people would get, in local mode. */
  readonly page: string | undefined
  stop(): Promise<void>
}

const patienceMs = 10_000

const kindOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

// these words are ours, or say which part of Graph's answer could not be read; nobody has typed them
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown')

const council = async ({ config, books }: RemindingParts): Promise<LocalCouncil | undefined> =>
  config.production || config.sending.graphUrl !== undefined ? undefined : startLocalCouncil(books)

const tellChannels = ({ config, log }: RemindingParts, { mailbox }: OpenedChannels, { channels }: Sending) => {
  if (!config.sending.on) return log.warn({}, 'sending is off: everything stays in the outbox')
  if (mailbox === undefined) log.warn({}, 'there is no SENDER_MAILBOX: nothing is sent by mail or calendar')
  log.info({ channels }, 'sending is on')
}

const sendingWith = ({ config, content, books, log, watched }: RemindingParts, opened: OpenedChannels, tenant: string, owner: string) =>
  startSending({
    ...books,
    channels: config.sending.on ? opened.channels : {},
    tenant,
    mailbox: opened.mailbox ?? '',
    owner,
    // in local mode every hour is as good as another
    ...(config.production ? { isQuiet: createIsQuiet(quietFor({ config, content, books }), Date.now) } : {}),
    // somebody with whom there is no chat is reached by the next channel, which is no trouble to anybody
    onTrouble: ({ ...trouble }) => {
      watched?.courierMet(trouble)
      if (trouble.kind === 'dead') log.info(trouble, 'a delivery ended on its channel')
      else log.warn(trouble, 'a delivery met trouble')
    },
  })

const directoryWith = ({ books, log }: RemindingParts, { directory }: OpenedChannels, scope: () => CouncilScope) => ({
  directory,
  people: books.people,
  scope,
  onRead: (about: Parameters<DirectorySyncParts['onRead']>[0]) => log.info(about, 'a group was read'),
})

const tickWith = (
  parts: RemindingParts,
  sending: Sending,
  reminders: ReminderParts,
  directory: ReturnType<typeof directoryWith>,
  owner: string,
) => {
  const { books, log, jobs: more = [], watched } = parts
  const jobs = allJobs({ directory, reminders, scopes: () => [directory.scope()], more })
  const changes: Chore = { name: 'directory', everyMinutes: 15, run: () => syncDirectory(directory, true) }
  const jobFault = (job: string) => {
    watched?.jobFailed(job)
    log.error({ job }, 'a job failed and comes round again')
  }
  return startMinuteTick({
    // the directory first, so that the jobs know whom it names
    chores: [changes, jobsChore(jobs, books.schedule, owner, jobFault), ...sending.chores],
    now: Date.now,
    onFault: (chore, error) => {
      watched?.jobFailed(chore)
      const fault = chore === changes.name ? wordsOf(error) : kindOf(error)
      log.error({ chore, fault }, 'a chore failed and comes round again')
    },
  })
}

/** Starts everything that works by itself, in local mode with its directory read before anybody speaks. */
export async function startReminding(parts: RemindingParts): Promise<Reminding> {
  const { config, content, books, settings, render, log } = parts
  const local = await council(parts)
  const scope = () => councilScope(content(), config.production)
  const graphUrl = config.sending.graphUrl ?? local?.url ?? ''
  const opened = openChannels({ config, graphUrl, scope, books, render })
  const owner = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`
  const sending = sendingWith(parts, opened, scope().tenant, owner)
  const directory = directoryWith(parts, opened, scope)
  const reminders = reminderParts({ ...parts, channels: Object.keys(opened.channels) as Channel[], wake: sending.wake })
  const tick = tickWith(parts, sending, reminders, directory, owner)
  const readAnew = () => syncDirectory(directory, false).catch((error) => log.warn({ fault: wordsOf(error) }, 'the directory was not read'))
  // the stand-in forgets with its process what it told last
  if (!config.production) await readAnew()
  void tick.round()
  tellChannels(parts, opened, sending)
  return {
    asked: (next) => {
      const known = withPeople({ people: books.people, settings, tenantOf: (turn) => directoryOf(scope(), turn) }, next)
      return async (turn) => {
        if (local?.meet(turn)) await readAnew()
        return known(turn)
      }
    },
    heartbeat: tick,
    reminders,
    scope,
    page: local?.url,
    stop: async () => {
      await Promise.all([within(tick.stop(), patienceMs), sending.stop()])
      await local?.stop()
    },
  }
}
