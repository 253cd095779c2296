import type { Config } from '../config.js'
import { loadWords } from '../content-at-start.js'
import {
  approve,
  composeNow,
  type Decided,
  type Decision,
  type DigestParts,
  digestMail,
  digestText,
  dueMoment,
  isRefused,
  nextMonth,
  postpone,
  skip,
  statusLine,
  wordsOf,
} from '../digest/index.js'
import { digestParts } from '../digest-room.js'
import { openBooks } from '../kept-books.js'
import { type DigestIssue, openDatabase } from '../store/index.js'
import { type DigestValues, digestUsage } from './digest-options.js'
import { whoActs } from './officer-desk.js'
import type { Terminal } from './terminal.js'

type Issue = Pick<DigestIssue, 'composed' | 'words' | 'number' | 'month'>

type Task = (parts: DigestParts, values: DigestValues, terminal: Terminal, word: string | undefined) => Promise<number>

const monthIn = (typed: string): string => {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(typed)) throw new Error('Write the month as year-month, such as --month 2026-12.')
  return typed
}

const councilOf = async ({ content }: DigestParts) => (await content()).pack.council

/** The month that is meant: the one named, or that of the oldest open issue, or the next one. */
const monthOf = async (parts: DigestParts, { month }: DigestValues): Promise<string> => {
  if (month !== undefined) return monthIn(month)
  const [open] = await parts.book.open(await councilOf(parts))
  return open?.month ?? nextMonth(parts.now())
}

const printIssue = async (parts: DigestParts, issue: Issue, { html, json }: DigestValues, { print }: Terminal) => {
  const words = wordsOf(issue)
  if (json) return print(JSON.stringify({ ...words, words: issue.words, number: issue.number ?? null }))
  if (!html) return print(digestText(words, issue, parts.links()))
  const { councils, pack } = await parts.content()
  print(digestMail(words, issue, { brand: councils.get(pack.council)?.name ?? pack.name, links: parts.links() }).html)
}

const preview: Task = async (parts, values, terminal) => {
  const month = await monthOf(parts, values)
  const kept = await parts.book.find(await councilOf(parts), month)
  if (kept) terminal.tell(statusLine(kept, parts.settings))
  else terminal.tell('There is no draft of this month yet. This is what it would say now.')
  const isFixed = kept && ['approved', 'sent', 'skipped'].includes(kept.state)
  if (isFixed) await printIssue(parts, kept, values, terminal)
  else {
    const dueAt = kept?.dueAt ?? dueMoment(month, parts.settings.hour, (await parts.quiet()).holidays)
    const { words } = await composeNow(parts, month, dueAt)
    const now = { month, composed: JSON.stringify(words), words: kept?.words ?? '', number: undefined }
    await printIssue(parts, now, values, terminal)
  }
  return 0
}

const decide =
  (act: (parts: DigestParts, decision: Decision, values: DigestValues) => Promise<Decided>): Task =>
  async (parts, values, terminal) => {
    const who = whoActs(values.as)
    const done = await act(parts, { who, month: await monthOf(parts, values) }, values)
    if (isRefused(done))
      terminal.tell(done.refused.replace(' Look at it again below.', ' Look at it with "digest preview", and decide again.'))
    if (done.issue) terminal.print(statusLine(done.issue, parts.settings))
    return isRefused(done) ? 1 : 0
  }

const show: Task = async (parts, values, terminal, word) => {
  if (word === undefined || !/^\d{1,4}$/.test(word)) throw new Error('Name an issue by its number: digest show 3.')
  const sent = await parts.book.sent(await councilOf(parts))
  const issue = sent.find(({ number }) => number === Number(word))
  if (issue) await printIssue(parts, issue, values, terminal)
  else terminal.tell(`There is no issue ${word}. ${sent.length} went out so far.`)
  return issue ? 0 : 1
}

const tasks: Readonly<Record<string, Task>> = {
  preview,
  approve: decide(approve),
  postpone: decide((parts, decision, { to }) => postpone(parts, decision, to ?? '')),
  skip: decide(skip),
  show,
}

/** The digest at a terminal. Answers 0 when done, 1 when somebody must look, 2 for a command that is not understood. */
export async function digestCommand(
  [name = '', word]: readonly string[],
  values: DigestValues,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) {
    terminal.tell(digestUsage)
    return 2
  }
  const content = loadWords(config.contentDir)
  const db = await openDatabase(config.database)
  try {
    const books = openBooks(db, config.database)
    return await task(digestParts({ config, db, books, links: undefined, live: () => content }), values, terminal, word)
  } finally {
    await db.destroy()
  }
}
