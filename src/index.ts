import { randomBytes } from 'node:crypto'
import { createAskedOnce, createLastShown } from './answer/index.js'
import { loadAnswers } from './answer-model.js'
import { createRenderer } from './cards/index.js'
import type { ReportError } from './chat/index.js'
import { createChatBooks, forgettingPeople, withAudience } from './chat-books.js'
import { type Config, readConfig } from './config.js'
import { loadWords } from './content-at-start.js'
import { createLiveWords, watchWords } from './live-words.js'
import { createLog, type Log } from './log.js'
import { createSpeaker } from './speaker.js'
import { createConversationBook, openDatabase } from './store/index.js'
import { createAdapter, createBot, createWebServer, startPlayground } from './teams/index.js'
import { whoMayEnter } from './who-may-enter.js'

const start = async (config: Config, log: Log) => {
  const content = loadWords(config.contentDir)
  const db = await openDatabase(config.dataDir)
  const answers = await loadAnswers(content, config.dataDir, log)
  const onError: ReportError = (error, about) =>
    log.error({ ...about, fault: error instanceof Error ? error.name : 'unknown' }, 'a feature failed')
  const books = createChatBooks(db)
  const memories = { ...books, lastShown: createLastShown(), askedOnce: createAskedOnce() }
  const words = createLiveWords({
    dir: config.contentDir,
    first: content,
    answers,
    log,
    speak: (pack) => createSpeaker(pack, answers.ask, config, onError, memories),
  })

  const bot = createBot({
    dispatch: withAudience(books.settings, (turn) => words.current().dispatch(turn)),
    failure: (reference) => words.current().failure(reference),
    render: createRenderer(config.cardsDir),
    book: forgettingPeople(createConversationBook(db, Date.now), books),
    log,
    now: () => new Date(),
    newReference: () => randomBytes(4).toString('hex').toUpperCase(),
    allows: whoMayEnter(config),
  })
  const identity = config.production && { ...config.production, type: config.production.appType }
  const pages = words.current().pages.map((page) => ({
    path: page.path,
    respond: (query: string) => (words.current().pages.find(({ path }) => path === page.path) ?? page).respond(query),
  }))
  const web = createWebServer({ adapter: createAdapter(identity, log), bot, pages, isReady: () => true, log })
  const port = await web.start(config.host, config.port)
  const playground = config.playgroundPort === undefined ? undefined : await startPlayground(port, config.playgroundPort)
  const stopWatching = watchWords(config.contentDir, words, log)
  log.info({ topics: content.topics.size, rules: content.rules.length, mode: identity ? 'production' : 'local' }, 'ready')
  if (!identity) tellAddresses(port, playground?.address)

  return async () => {
    stopWatching()
    playground?.stop()
    await web.stop()
    await db.destroy()
    log.info({}, 'stopped')
  }
}

const tellAddresses = (port: number, chat: string | undefined) => {
  process.stdout.write(`\nBefore You Post is running on this machine only.\n  Bot:   http://localhost:${port}/api/messages\n`)
  process.stdout.write(
    chat
      ? `  Chat:  ${chat}\n\nOpen the chat address in a browser. Stop with Ctrl+C.\n`
      : '  Chat:  the Playground is off or not installed (npm install)\n',
  )
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
  stopOnSignal(await start(config, createLog(config.logLevel)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The bot could not start.'}\n`)
  process.exitCode = 1
}
