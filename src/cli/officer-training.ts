import { readFileSync } from 'node:fs'
import { councilScope } from '../council-scope.js'
import { addressBook } from '../documents-desk.js'
import { carryOutImport, faultWords, planFacts, planImport } from '../officer/index.js'
import { type TerminalDesk, whoActs } from './officer-desk.js'
import type { OfficerValues } from './officer-options.js'
import type { Terminal } from './terminal.js'

const fileText = (file: string | undefined) => {
  if (file === undefined) throw new Error('Name the file: officer training import FILE.csv --as NAME.')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file} cannot be read. Check its name and its place.`)
  }
}

const importFile = async (desk: TerminalDesk, file: string | undefined, { as, yes }: OfficerValues, terminal: Terminal) => {
  const who = whoActs(as)
  const { content, books, config } = desk
  const findByAddress = addressBook(books.people, councilScope(content, config.production).tenant)
  const at = new Date(terminal.now())
  const planned = await planImport(fileText(file), { council: content.pack.council, at, findByAddress, training: books.training })
  if ('faults' in planned) {
    for (const fault of planned.faults) terminal.tell(faultWords(fault))
    terminal.tell('Nothing was imported.')
    return 2
  }
  for (const { label, value } of planFacts(planned.plan)) terminal.print(`${label}: ${value}`)
  if (planned.plan.fresh.length === 0) return 0
  if (!yes && !(await terminal.confirm('Import it?'))) return 1
  terminal.print(`Imported: ${await carryOutImport(books.deeds, who, planned.plan)} new.`)
  return 0
}

const list = async ({ content, books }: TerminalDesk, { json }: OfficerValues, { print, now }: Terminal) => {
  const dates = await books.training.dates(content.pack.council, now())
  if (json) print(JSON.stringify(dates))
  else for (const { title, course, starts } of dates) print(`${new Date(starts).toISOString()}  ${course}  ${title}`)
  if (!json && dates.length === 0) print('No training date is set.')
  return 0
}

/** `officer training`: lists the dates to come, or imports a file of dates or records. */
export async function trainingCommand(
  desk: TerminalDesk,
  [name, file]: readonly string[],
  values: OfficerValues,
  terminal: Terminal,
): Promise<number> {
  if (name === undefined) return list(desk, values, terminal)
  if (name === 'import') return importFile(desk, file, values, terminal)
  throw new Error('"officer training" takes import and the name of a file.')
}
