import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { openBrowser, openChat } from './chat.js'
import { findBrowser } from './find-browser.js'
import { startBot } from './start-bot.js'

// Asks the kept questions in the Playground and writes down what a person sees: npm run transcript. A verdict stands after a tab and is kept.
jest.setTimeout(600_000)

const kept = join(__dirname, '../evals/answers')
const asked = readFileSync(join(kept, 'thirty.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [question = '', verdict = ''] = line.split('\t')
    return { question, verdict }
  })

/** What stands on a card, as far as it is written down. */
interface Seen {
  readonly title: string
  readonly lines: readonly string[]
  readonly buttons: readonly string[]
}

const feedback = ['Helpful', 'Not helpful', 'This is wrong']

const see = async (card: Locator): Promise<Seen> => {
  const buttons = (await card.getByRole('button').allInnerTexts()).map((text) => text.trim())
  const [title = '', ...lines] = (await card.innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !buttons.includes(line))
  return { title, lines, buttons }
}

const outcomeOf = ({ lines, buttons }: Seen) => {
  if (lines.includes('Do') && lines.includes("Don't")) return 'answers'
  return buttons.length > 0 ? 'does not answer, and offers' : 'does not answer'
}

const asText = ({ question, verdict }: (typeof asked)[number], seen: Seen, at: number) => {
  const { title, lines, buttons } = seen
  const [, ...basis] = lines.slice(lines.indexOf('What this rests on'))
  const until = lines.indexOf('Do')
  const said = until < 0 ? lines : lines.slice(0, until)
  const offered = buttons.filter((name) => !feedback.includes(name))
  return [
    `## ${at + 1}. ${question}`,
    `- Title: **${title}** (${outcomeOf(seen)})`,
    `- Says: ${said.join(' / ')}`,
    ...(lines.includes('What this rests on') ? [`- What this rests on: ${basis.join(' / ')}`] : []),
    `- Buttons: ${offered.join(' | ') || 'none'}${buttons.includes('Helpful') ? ', and feedback' : ''}`,
    `- Verdict: ${verdict || 'not read yet'}`,
  ].join('\n')
}

const head = `# Thirty questions in the Playground

Made by \`npm run transcript\`: thirty questions of different people, asked one after the other in one chat, whose user the made-up council lists as a
Councillor. None of them stands in the pack or among the questions that figures are measured on. A verdict is a person's, from \`thirty.txt\`, on what stood
here when it was written.`

it('asks every kept question and writes down what is said', async () => {
  const browserPath = findBrowser()
  if (!browserPath) throw new Error('No Chromium was found. Install it, or set CHROMIUM_PATH.')
  const bot = await startBot()
  const browser = await openBrowser(browserPath)
  const chat = await openChat(browser, bot.chat, 1280)
  await chat.reply(1)
  const parts: string[] = []
  for (const [at, one] of asked.entries()) parts.push(asText(one, await see(await chat.say(one.question)), at))
  writeFileSync(join(kept, 'thirty.md'), `${[head, ...parts].join('\n\n')}\n`)
  await browser.close()
  await bot.stop()
  expect(parts).toHaveLength(30)
})
