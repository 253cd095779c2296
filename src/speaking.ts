import { createAskedOnce, createLastShown } from './answer/index.js'
import type { LiveAnswers } from './answer-model.js'
import { createAskedCounts } from './asked-counts.js'
import type { ReportError } from './chat/index.js'
import type { ChatBooks } from './chat-books.js'
import type { Config } from './config.js'
import type { Content } from './content/index.js'
import { documentsDesk, withParts } from './documents-desk.js'
import type { KeptBooks } from './kept-books.js'
import { createLiveWords, type LiveWords, watchWords } from './live-words.js'
import type { Log } from './log.js'
import type { AskingPort } from './officer/index.js'
import { createOfficersDesk, type OfficersDesk } from './officers-desk.js'
import type { SignedLinks } from './review/index.js'
import { answeringReminders } from './review-room.js'
import { createSpeaker } from './speaker.js'
import type { Db } from './store/index.js'
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
}

/** The bot's words at work, and the officers' desk that changes what they say. */
export interface Speaking {
  readonly words: LiveWords
  /** The pack as it stands, as it was written. */
  readonly live: () => Content
  readonly desk: OfficersDesk
  stop(): void
}

/** Puts together everything that speaks; a saved file shows within a second, and what an officer changes at once, or within a minute elsewhere. */
export async function startSpeaking({ config, log, db, content, answers, chat, books, links, asking }: SpeakingParts): Promise<Speaking> {
  const room = { config, books, links }
  const live = (): Content => words.current().content
  const desk = createOfficersDesk({ ...room, db, content: live })
  const counts = createAskedCounts(desk.books.asked, () => log.warn({}, 'what was asked could not be counted'))
  const memories = { ...chat, lastShown: createLastShown(), askedOnce: createAskedOnce(), counts }
  const onError: ReportError = (error, about) =>
    log.error({ ...about, fault: error instanceof Error ? error.name : 'unknown' }, 'a feature failed')
  const now = await createWordsNow({ ...books, councils: [...content.councils.keys()], now: Date.now })
  const show = async () => {
    if (await now.refresh()) await words.speakAgain()
  }
  const documents = documentsDesk({ ...room, db, show, asking })
  const handed = { ask: answers.ask, config, onError, memories, review: answeringReminders(room), now }
  const speak = (pack: Content) => createSpeaker(pack, { ...handed, desk: withParts(desk.feature, documents) })
  const words = createLiveWords({ dir: config.contentDir, first: content, answers, log, speak })
  const stops = [
    watchWords(config.contentDir, words, log),
    watchOthers(show, () => log.warn({}, 'what officers changed elsewhere could not be read; it is tried again')),
  ]
  return {
    words,
    live,
    desk,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
