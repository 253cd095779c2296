import { randomBytes } from 'node:crypto'
import { loadAnswers } from './answer-model.js'
import { readCardFonts } from './card-fonts.js'
import { createRenderer } from './cards/index.js'
import { createDispatch } from './chat/index.js'
import { type Config, ConfigError, readConfig } from './config.js'
import { failureReply, loadWords } from './content-at-start.js'
import { createDraftCheck, looksLikePost } from './draft-check/index.js'
import { electionPeriods } from './election-periods.js'
import { createFeatures } from './features.js'
import { createLog, type Log } from './log.js'
import { cardAddresses, cardPages } from './quick-reference/index.js'
import { createConversationBook, openDatabase } from './store/index.js'
import { createAdapter, createBot, createWebServer, startPlayground } from './teams/index.js'
import { whoMayEnter } from './who-may-enter.js'

const start = async (config: Config, log: Log) => {
  const content = loadWords(config.contentDir)
  const db = await openDatabase(config.dataDir)
  const { ask } = await loadAnswers(content, config.dataDir, log)
  const render = createRenderer(config.cardsDir)

  const addresses = cardAddresses(config.publicUrl)
  const privateChat = config.production && `https://teams.microsoft.com/l/chat/0/0?users=28:${config.production.appId}`
  const features = createFeatures({
    content,
    ask,
    checkDraft: createDraftCheck(content.rules, { words: content.words, elections: electionPeriods(content) }),
    looksLikePost,
    addresses,
    ...(privateChat ? { privateChat } : {}),
  })
  const failure = (reference: string) => failureReply(content, reference)
  const dispatch = createDispatch({
    features,
    failure,
    onError: (error, about) => log.error({ ...about, fault: error instanceof Error ? error.name : 'unknown' }, 'a feature failed'),
  })

  const bot = createBot({
    dispatch,
    render,
    failure,
    log,
    book: createConversationBook(db, Date.now),
    now: () => new Date(),
    newReference: () => randomBytes(4).toString('hex').toUpperCase(),
    allows: whoMayEnter(config),
  })
  const identity = config.production && { ...config.production, type: config.production.appType }
  const pages = cardPages(content, { addresses, fonts: readCardFonts(), ...(privateChat ? { bot: privateChat } : {}) })
  const web = createWebServer({ adapter: createAdapter(identity, log), bot, pages, isReady: () => true, log })
  const port = await web.start(config.host, config.port)
  const playground = config.playgroundPort === undefined ? undefined : await startPlayground(port, config.playgroundPort)
  log.info({ topics: content.topics.size, rules: content.rules.length, mode: identity ? 'production' : 'local' }, 'ready')
  if (!identity) tellAddresses(port, playground?.address)

  return async () => {
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
  process.stderr.write(`${error instanceof ConfigError || error instanceof Error ? error.message : 'The bot could not start.'}\n`)
  process.exitCode = 1
}
