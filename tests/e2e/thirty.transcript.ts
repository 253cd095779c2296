import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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

const bodyOf = (question: string, seen: Seen, at: number) => {
  const { title, lines, buttons } = seen
  const [said, basis] = [lines.indexOf('Do'), lines.indexOf('What this rests on')]
  const sources = basis < 0 ? [] : lines.slice(basis + 1).filter((line) => line.startsWith('• '))
  const offered = buttons.filter((name) => !feedback.includes(name))
  return [
    `## ${at + 1}. ${question}`,
    `- Title: **${title}** (${outcomeOf(seen)})`,
    `- Says: ${(said < 0 ? lines : lines.slice(0, said)).join(' / ')}`,
    ...(sources.length > 0 ? [`- What this rests on: ${sources.map((line) => line.slice(2)).join('; ')}`] : []),
    `- Buttons: ${offered.join(' | ') || 'none'}${buttons.includes('Helpful') ? ', and feedback' : ''}`,
  ].join('\n')
}

const page = join(kept, 'thirty.md')
const before = existsSync(page)
  ? readFileSync(page, 'utf8')
      .trim()
      .split('\n\n')
      .filter((part) => part.startsWith('## '))
  : []

/** The verdict, and a word of warning where what it was about has changed since. */
const verdictOn = (body: string, verdict: string, at: number) => {
  if (verdict === '') return 'not read yet'
  const [warned, old] = [`${verdict} (read before this changed: read it again)`, before[at]]
  return old !== undefined && (old.endsWith(warned) || !old.startsWith(`${body}\n`)) ? warned : verdict
}

const kinds = ['right', 'asks back, right one offered', 'half right', 'wrong']
const kindOf = (verdict: string) => kinds.filter((kind) => verdict.startsWith(kind)).at(-1)
const tally = kinds.map((kind) => `${asked.filter(({ verdict }) => kindOf(verdict) === kind).length} ${kind}`).join('; ')

const head = `# Thirty questions in the Playground

Made by \`npm run transcript\`: thirty questions of different people, asked one after the other in one chat, whose user the made-up council lists as a
Councillor. None of them stands in the pack or among the questions that figures are measured on, and nothing may be tuned on them. A verdict is a reader's,
from \`thirty.txt\`. Verdicts: ${tally}.`

it('asks every kept question and writes down what is said', async () => {
  const browserPath = findBrowser()
  if (!browserPath) throw new Error('No Chromium was found. Install it, or set CHROMIUM_PATH.')
  const bot = await startBot()
  const browser = await openBrowser(browserPath)
  const chat = await openChat(browser, bot.chat, 1280)
  await chat.reply(1)
  const parts: string[] = []
  for (const [at, { question, verdict }] of asked.entries()) {
    const body = bodyOf(question, await see(await chat.say(question)), at)
    parts.push(`${body}\n- Verdict: ${verdictOn(body, verdict, at)}`)
  }
  writeFileSync(page, `${[head, ...parts].join('\n\n')}\n`)
  await browser.close()
  await bot.stop()
  expect(parts).toHaveLength(30)
})
