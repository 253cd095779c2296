import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Chat, openBrowser, openChat } from './chat.js'
import { findBrowser } from './find-browser.js'
import { type RunningBot, startBot } from './start-bot.js'

const browserPath = findBrowser()

/** Where the pictures that the tests take of the Playground are kept. */
export const pictures = join(__dirname, 'pictures')

/** Describes what needs a browser; on a machine without one it is passed over, after `findBrowser` has said so. */
export const inBrowser = browserPath ? describe : describe.skip

/** Opens the browser of this machine, inside what `inBrowser` describes. */
export const openFoundBrowser = (): Promise<Browser> => openBrowser(browserPath ?? '')

/** Describes the same behaviour twice, because people meet a card on a desktop and on a phone. */
export const atBothWidths = (title: string, tests: (width: number) => void): void =>
  inBrowser.each([
    ['a desktop', 1280],
    ['a phone', 390],
  ])(`${title}, at the width of %s`, (_name, width) => tests(width))

/** What stands ready for the tests of one width. */
export interface OpenedPlayground {
  readonly bot: RunningBot
  readonly browser: Browser
  readonly chat: Chat
}

/** Starts the bot and opens the Playground before the tests around it, and ends both after them, also when opening failed halfway. */
export function openPlayground(
  width: number,
  whenOpen: (opened: OpenedPlayground) => void | Promise<void>,
  settings: () => Record<string, string> = () => ({}),
): void {
  let bot: RunningBot | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    bot = await startBot(settings())
    browser = await openFoundBrowser()
    await whenOpen({ bot, browser, chat: await openChat(browser, bot.chat, width) })
  })
  afterAll(async () => {
    await browser?.close()
    await bot?.stop()
  })
}
