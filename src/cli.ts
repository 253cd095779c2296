import { parseArgs } from 'node:util'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { askLine, whyLines } from './cli/ask.js'
import { backUpCommand, restoreCommand } from './cli/backup.js'
import { cardOnPaper } from './cli/card-on-paper.js'
import { checkedLine, readDraft } from './cli/check.js'
import { contentCommand } from './cli/content.js'
import { digestCommand } from './cli/digest.js'
import { digestOptions, digestUsage } from './cli/digest-options.js'
import { inputLines } from './cli/input-lines.js'
import { officerCommand } from './cli/officer.js'
import { logCommand } from './cli/officer-log.js'
import { officerOptions, officerUsage } from './cli/officer-options.js'
import { buildParts } from './cli/parts.js'
import { preflightCommand, preflightUsage } from './cli/preflight.js'
import { remindCommand } from './cli/remind.js'
import { remindOptions, remindUsage } from './cli/remind-options.js'
import { terminal } from './cli/terminal.js'
import { type Config, readConfig } from './config.js'
import { findingsReply, tooLongFor } from './draft-check/index.js'

const usage = `Before You Post, from a terminal. What you ask or check is not kept.

  ask [QUESTION] [--as member|staff] [--json] [--why]   answers a question, or one question a line from standard input
  check [DRAFT] [--json]                                checks a draft, or one a line: text, or {"text", "role", ...}
  card [--staff] [--pdf FILE]                           prints the card of Do's and Don'ts, or writes it as one side of A4
${officerUsage}${digestUsage}${remindUsage}${preflightUsage}  content check [FOLDER] [--json]                       tells every fault in the council's words, with its remedy
  content report [FILE]                                 writes a page of everything people will be told, for sign-off
  content diff OLD NEW                                  tells what changed in people's words between two packs
  content new FOLDER                                    starts a new pack from the starter; CONTENT_DIR says which pack is meant
  content import FILE --document ID --version VERSION   brings in a Word or Markdown document, so that it can be quoted
  backup FILE                                           writes the database to one file, while the bot runs
  restore FILE                                          fills an empty database (DATA_DIR or DATABASE_URL) from such a file
`

const options = {
  as: { type: 'string' },
  json: { type: 'boolean', default: false },
  why: { type: 'boolean', default: false },
  staff: { type: 'boolean', default: false },
  pdf: { type: 'string' },
  help: { type: 'boolean', default: false },
  ...remindOptions,
  ...officerOptions,
  ...digestOptions,
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
type Command = (words: readonly string[], values: Values, config: Config) => Promise<number>

const print = (line: string) => process.stdout.write(`${line}\n`)
const printJson = (value: object) => print(JSON.stringify(value))

const ask: Command = async (words, { as, json, why }, config) => {
  if (as !== undefined && as !== 'member' && as !== 'staff') throw new Error('--as takes "member" or "staff".')
  const parts = await buildParts(config)
  for await (const q of inputLines(words, process.stdin)) {
    const { line, reply } = await askLine(parts, q, as)
    if (json) printJson(line)
    else print(`${reply?.text ?? ''}\n`)
    if (why) for (const reason of whyLines(parts, q, as)) print(reason)
  }
  return 0
}

const check: Command = async (words, { json }, config) => {
  const { content, checkDraft } = await buildParts(config)
  let status = 0
  for await (const line of inputLines(words, process.stdin)) {
    const draft = readDraft(line)
    if ('error' in draft) {
      status = 2
      if (json) printJson(draft)
      else process.stderr.write(`${draft.error}\n`)
      continue
    }
    const result = checkDraft(draft.text, draft.context)
    if (json) printJson(checkedLine(result))
    else print(`${findingsReply(content, result, { tooLong: tooLongFor(draft.text, splitGraphemes) }).text}\n`)
  }
  return status
}

const card: Command = async (_words, { staff, pdf }, config) => {
  if (pdf !== undefined) return cardOnPaper(config, staff ? 'staff' : 'member', pdf)
  const { reply } = await askLine(await buildParts(config), staff ? 'staff card' : 'card', undefined)
  print(reply?.text ?? '')
  return 0
}

const officer: Command = (words, values, config) => officerCommand(words, values, config, terminal())

const log: Command = (words, values, config) => logCommand(words, values, config, terminal())

const content: Command = (words, { json, document, version }, config) => contentCommand(words, json ?? false, config, { document, version })

const digest: Command = (words, values, config) => digestCommand(words, values, config, terminal())

const remind: Command = (words, values, config) => remindCommand(words, values, config, terminal())

const backup: Command = (words, _values, config) => backUpCommand(words, config, terminal())

const restore: Command = (words, _values, config) => restoreCommand(words, config, terminal())

const preflight: Command = (_words, { json }, config) => preflightCommand(config, json ?? false, (text) => process.stdout.write(text))

const commands: Readonly<Record<string, Command>> = { backup, restore, ask, check, card, content, officer, log, remind, digest, preflight }

// a command's own lines, with those that go on stepped in below
const usageOf = (name: string) => usage.match(new RegExp(`^  ${name} .*\\n(?: {6}.*\\n)*`, 'gm'))?.join('') ?? usage

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [name = '', ...words] = positionals
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || values.help) {
    print(command ? usageOf(name) : usage)
    return values.help ? 0 : 2
  }
  return command(words, values, readConfig())
}

try {
  process.exitCode = await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'That did not work.'}\n`)
  process.exitCode = 2
}
