import { randomBytes } from 'node:crypto'
import { loadAnswers } from './answer-model.js'
import { askingPeople } from './asking-people.js'
import { createRenderer } from './cards/index.js'
import { createChatBooks, forgettingPeople } from './chat-books.js'
import { type Config, readConfig } from './config.js'
import { loadWords } from './content-at-start.js'
import { withinReason } from './how-often.js'
import { openBooks } from './kept-books.js'
import { livePages } from './live-pages.js'
import { addressesOf } from './local-addresses.js'
import { createLog, type Log } from './log.js'
import { linksFor } from './reminder-parts.js'
import { startReminding } from './reminding.js'
import { reminderPages } from './review-room.js'
import { startSpeaking } from './speaking.js'
import { refuseUnsafe, tellPreflight } from './start-checks.js'
import { openDatabase, openWhispers } from './store/index.js'
import { createAdapter, createBot, createWebServer, startPlayground } from './teams/index.js'
import type { Watched } from './watched.js'
import { heard, watchedBy, watchOver } from './watching.js'
import { whoMayEnter } from './who-may-enter.js'

const start = async (config: Config, log: Log, watched: Watched | undefined) => {
  refuseUnsafe(config, log, Date.now())
  const content = loadWords(config.contentDir)
  const [db, whispers] = [await openDatabase(config.database), await openWhispers(config.database)]
  const answers = await loadAnswers(content, config.dataDir, log)
  const [chat, books] = [createChatBooks(db), openBooks(db, config.database)]
  const room = { config, books, links: linksFor(config) }
  const later = () => reminding
  const asking = askingPeople(later)
  const speaking = await startSpeaking({ ...room, log, db, content, answers, chat, asking, whispers, later, watched })
  const { words, live, jobs } = speaking

  const render = createRenderer(config.cardsDir)
  const reminding = await startReminding({ ...room, log, content: live, settings: chat.settings, render, jobs, watched })
  const known = reminding.asked((turn) => words.current().dispatch(turn))
  const bot = createBot({
    dispatch: heard(watched, withinReason(config.howOften, known, whispers)),
    failure: (reference) => words.current().failure(reference),
    render,
    book: forgettingPeople(books.conversations, chat, books.people),
    log,
    now: () => new Date(),
    newReference: () => randomBytes(4).toString('hex').toUpperCase(),
    allows: whoMayEnter(config),
  })
  const identity = config.production && { ...config.production, type: config.production.appType }
  const pages = [...livePages(words), ...reminderPages(room, live), ...speaking.pages]
  const { last: lastRound } = reminding.heartbeat
  const { figures, stopTelling } = await watchOver(config, watched, { db, lastRound, log })
  const web = createWebServer({ adapter: createAdapter(identity, log), bot, pages, isReady: () => true, lastRound, log, ...figures })
  const port = await web.start(config.host, config.port)
  const playground = config.playgroundPort === undefined ? undefined : await startPlayground(port, config.playgroundPort)
  log.info({ topics: content.topics.size, rules: content.rules.length, mode: identity ? 'production' : 'local' }, 'ready')
  void tellPreflight(config, log, Date.now(), undefined, content)
  if (!identity) process.stdout.write(addressesOf(port, playground?.address, reminding.page))

  return async () => {
    speaking.stop()
    playground?.stop()
    await Promise.all([web.stop(), reminding.stop()])
    await stopTelling()
    await whispers.stop()
    await db.destroy()
    log.info({}, 'stopped')
  }
}

const stopOnSignal = (stop: () => Promise<void>) => {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    void stop().then(() => process.exit(0))
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
}

try {
  const config = readConfig()
  const watched = watchedBy(config)
  stopOnSignal(await start(config, createLog(config.logLevel, undefined, watched?.lineLogged), watched))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The bot could not start.'}\n`)
  process.exitCode = 1
}
