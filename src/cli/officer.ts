import type { Config } from '../config.js'
import { paperCsv, paperText, quarterOf, readQuarter, reportPaper, type StatusPaper, statusPaper } from '../officer/index.js'
import { atDesk, type TerminalDesk } from './officer-desk.js'
import { documentCommand } from './officer-document.js'
import type { OfficerValues } from './officer-options.js'
import { questionsCommand } from './officer-questions.js'
import { switchCommand } from './officer-switch.js'
import { trainingCommand } from './officer-training.js'
import type { Terminal } from './terminal.js'

type Task = (desk: TerminalDesk, words: readonly string[], values: OfficerValues, terminal: Terminal) => Promise<number>

const printPaper = (paper: StatusPaper, { json, csv }: OfficerValues, { print }: Terminal) => {
  if (json) print(JSON.stringify(paper))
  else print((csv ? paperCsv(paper) : paperText(paper)).trimEnd())
  return 0
}

const status: Task = async (desk, _words, values, terminal) =>
  printPaper(await statusPaper(await desk.figures(), terminal.now()), values, terminal)

const report: Task = async (desk, _words, values, terminal) => {
  const quarter = readQuarter(values.quarter ?? '')
  if (!quarter) throw new Error('Name the quarter with --quarter, such as --quarter 2026-Q4.')
  if (quarter.first > quarterOf(terminal.now()).last) throw new Error(`${quarter.id} has not begun. Name one that has.`)
  return printPaper(await reportPaper(await desk.figures(), quarter, terminal.now()), values, terminal)
}

const tasks: Readonly<Record<string, Task>> = {
  status,
  report,
  questions: questionsCommand,
  switch: switchCommand,
  document: documentCommand,
  training: trainingCommand,
}

/** `officer`: what officers do in chat, from a terminal. */
export async function officerCommand(
  [name = '', ...words]: readonly string[],
  values: OfficerValues,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error(`"officer" takes ${Object.keys(tasks).join(', ')}. "--help" tells more.`)
  return atDesk(config, (desk) => task(desk, words, values, terminal))
}
