import type { LiveAnswers } from './answer-model.js'
import { createAskedCounts } from './asked-counts.js'
import type { ReportError } from './chat/index.js'
import type { ChatBooks } from './chat-books.js'
import type { Config } from './config.js'
import type { Content } from './content/index.js'
import { createDigestRoom } from './digest-room.js'
import { documentsDesk, withParts } from './documents-desk.js'
import { createDraftChecks } from './draft-checks.js'
import type { KeptBooks } from './kept-books.js'
import { createLiveWords, type LiveWords, watchWords } from './live-words.js'
import type { Log } from './log.js'
import type { AskingPort } from './officer/index.js'
import { createOfficersDesk } from './officers-desk.js'
import type { PageRoute } from './pages/index.js'
import { createLearnedPacks, postsFolders } from './posts-model.js'
import type { SignedLinks } from './review/index.js'
import { answeringReminders } from './review-room.js'
import type { Job } from './schedule/index.js'
import { createSharedMemories } from './shared-memories.js'
import { createSpeaker } from './speaker.js'
import type { Db, Whispers } from './store/index.js'
import type { Watched } from './watched.js'
import { createWordsNow, watchOthers } from './words-now.js'

/** What speaking stands on. */
export interface SpeakingParts {
  readonly config: Config
  readonly log: Log
  readonly db: Db
  /** The pack as it was read at the start. */
  readonly content: Content
  readonly answers: LiveAnswers
  readonly chat: ChatBooks
  readonly books: KeptBooks
  readonly links: SignedLinks | undefined
  readonly asking: AskingPort
  /** The line to the other instances. */
  readonly whispers: Whispers
  /** Told which feature answered a turn, and which failed in it. */
  readonly watched?: Pick<Watched, 'turnAnswered' | 'turnFailed'> | undefined
  /** What starts after the words are put together: sending, and whose people it is for. */
  readonly later: Parameters<typeof createDigestRoom>[1]
}

/** The bot's words at work, and the officers' desk that changes what they say. */
export interface Speaking {
  readonly words: LiveWords
  /** The pack as it stands, as it was written. */
  readonly live: () => Content
  /** The pages and the jobs of the officers' desk and of the digest. */
  readonly pages: readonly PageRoute[]
  readonly jobs: readonly Job[]
  stop(): void
}

const openDraftChecks = async ({ config, content }: Pick<SpeakingParts, 'config' | 'content'>) => {
  const { prepare, ready } = createLearnedPacks({ folders: postsFolders(config.dataDir) })
  await prepare(content)
  return { draftChecks: createDraftChecks(ready), prepare }
}

/** Puts together everything that speaks; a saved file shows within a second, and what an officer changes at once, or within a minute elsewhere. */
export async function startSpeaking(parts: SpeakingParts): Promise<Speaking> {
  const { config, log, db, content, answers, chat, books, links, asking, watched, later } = parts
  const room = { config, books, links }
  const live = (): Content => words.current().content
  const desk = createOfficersDesk({ ...room, db, content: live, ask: answers.ask })
  const digest = createDigestRoom({ ...room, db, live }, later)
  const counts = createAskedCounts(desk.books.asked, () => log.warn({}, 'what was asked could not be counted'))
  const { draftMemory, ...shared } = createSharedMemories(parts.whispers)
  const memories = { ...chat, ...shared, counts }
  const onError: ReportError = (error, about) => {
    watched?.turnFailed(about)
    log.error({ ...about, fault: error instanceof Error ? error.name : 'unknown' }, 'a feature failed')
  }
  const { draftChecks, prepare } = await openDraftChecks(parts)
  const now = await createWordsNow({ ...books, councils: [...content.councils.keys()], now: Date.now })
  const show = async () => {
    if (await now.refresh()) await words.speakAgain()
  }
  const documents = documentsDesk({ ...room, db, show, asking })
  const handed = {
    ask: answers.ask,
    config,
    onError,
    onReply: watched?.turnAnswered,
    memories,
    draftMemory,
    review: answeringReminders(room),
    digest: digest.feature,
    now,
    draftChecks,
  }
  const speak = (pack: Content) => createSpeaker(pack, { ...handed, desk: withParts(desk.feature, documents) })
  const words = createLiveWords({ dir: config.contentDir, first: content, answers, log, speak, prepare })
  const stops = [
    watchWords(config.contentDir, words, log),
    watchOthers(show, () => log.warn({}, 'what officers changed elsewhere could not be read; it is tried again')),
  ]
  return {
    words,
    live,
    pages: [...desk.pages, ...digest.pages],
    jobs: [...desk.jobs, ...digest.jobs],
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
