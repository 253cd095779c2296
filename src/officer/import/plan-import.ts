import type { NewTrainingDate, TrainingPort } from '../../store/ports.js'
import type { ReadBox } from '../form/read-box.js'
import { columnsOf, readTable, type TableFault, type TableRow } from './read-table.js'
import { type AddressedRecord, readDate, readRecord } from './read-training.js'

/** Finds people of the council by their e-mail address in small letters; who is not in the directory is left out. */
export type FindByAddress = (addresses: readonly string[]) => Promise<ReadonlyMap<string, number>>

/** A record whose person was found. */
export interface FoundRecord {
  readonly person: number
  readonly course: string
  readonly doneOn: string
  readonly source: string
}

/** What an import would write: records or dates, those that are new, and how many are there already. */
export type ImportPlan =
  | { readonly kind: 'records'; readonly fresh: readonly FoundRecord[]; readonly known: number }
  | { readonly kind: 'dates'; readonly fresh: readonly NewTrainingDate[]; readonly known: number }

/** What planning stands on. */
export interface PlanParts {
  readonly council: string
  readonly at: Date
  readonly findByAddress: FindByAddress
  readonly training: Pick<TrainingPort, 'dates' | 'recordsOf'>
}

/** A plan, or every fault by line and column; with one fault there is no plan. */
export type PlannedImport = { readonly plan: ImportPlan } | { readonly faults: readonly TableFault[] }

const recordColumns = ['email', 'course', 'date', 'source']
const dateColumns = ['course', 'title', 'date', 'starts', 'ends', 'place', 'link', 'audience']
const mostRows = 2_000

const columnName: Readonly<Record<string, string>> = { address: 'email', day: 'date' }

const faultsIn = (line: number, cells: Readonly<Record<string, ReadBox>>): TableFault[] =>
  Object.entries(cells).flatMap(([name, { fault }]) =>
    fault === undefined ? [] : [{ line, column: columnName[name] ?? name, remedy: fault.slice(fault.indexOf(': ') + 2) }],
  )

const repeated = <Row>(rows: readonly { line: number; row: Row }[], keyOf: (row: Row) => string): TableFault[] => {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, row }) => {
    const before = first.get(keyOf(row))
    if (before === undefined) first.set(keyOf(row), line)
    return before === undefined ? [] : [{ line, column: 'any', remedy: `this is the same as line ${before}. Take one out.` }]
  })
}

const recordKey = ({ address, course, doneOn }: AddressedRecord) => `${address}|${course}|${doneOn}`

const dateKey = ({ course, starts }: Pick<NewTrainingDate, 'course' | 'starts'>) => `${course}|${starts}`

const planRecords = async (rows: readonly TableRow[], parts: PlanParts): Promise<PlannedImport> => {
  const read = rows.map(({ line, cells }) => ({ line, ...readRecord({ ...cells, address: cells.email, day: cells.date }, parts.at) }))
  const whole = read.flatMap(({ line, record }) => (record ? [{ line, row: record }] : []))
  const named = read.flatMap(({ line, cells: { address } }) =>
    address.value === undefined ? [] : [{ line, address: address.value.toLowerCase() }],
  )
  const people = await parts.findByAddress([...new Set(named.map(({ address }) => address))])
  const strangers = named.filter(({ address }) => !people.has(address))
  const faults = [
    ...read.flatMap(({ line, cells }) => faultsIn(line, cells)),
    ...strangers.map(({ line }) => ({
      line,
      column: 'email',
      remedy: 'nobody in the directory has this address. Check its spelling, or take the line out.',
    })),
    ...repeated(whole, recordKey),
  ]
  if (faults.length > 0) return { faults }
  const records = whole.map(({ row: { address, ...record } }): FoundRecord => ({ person: people.get(address) ?? 0, ...record }))
  const known = new Set<string>()
  for (const person of new Set(records.map((record) => record.person)))
    for (const { course, doneOn } of await parts.training.recordsOf(person)) known.add(`${person}|${course}|${doneOn}`)
  const fresh = records.filter(({ person, course, doneOn }) => !known.has(`${person}|${course}|${doneOn}`))
  return { plan: { kind: 'records', fresh, known: records.length - fresh.length } }
}

const planDates = async (rows: readonly TableRow[], parts: PlanParts): Promise<PlannedImport> => {
  const read = rows.map(({ line, cells }) => ({ line, ...readDate({ ...cells, day: cells.date }, parts.council, parts.at) }))
  const whole = read.flatMap(({ line, date }) => (date ? [{ line, row: date }] : []))
  const faults = [...read.flatMap(({ line, cells }) => faultsIn(line, cells)), ...repeated(whole, dateKey)]
  if (faults.length > 0) return { faults }
  const known = new Set((await parts.training.dates(parts.council, parts.at.getTime())).map(dateKey))
  const fresh = whole.map(({ row }) => row).filter((date) => !known.has(dateKey(date)))
  return { plan: { kind: 'dates', fresh, known: whole.length - fresh.length } }
}

/**
 * Works out what a pasted table or a file would add: records of who did which course (email, course, date, source), or
 * dates of courses (course, title, date, starts, ends, place, link, audience). Nothing is written.
 */
export async function planImport(text: string, parts: PlanParts): Promise<PlannedImport> {
  const isDates = columnsOf(text).includes('starts') || columnsOf(text).includes('title')
  const { rows, faults } = isDates
    ? readTable(text, dateColumns, ['course', 'title', 'date', 'starts', 'ends'])
    : readTable(text, recordColumns, ['email', 'course', 'date'])
  if (faults.length > 0) return { faults: inOrder(faults) }
  if (rows.length === 0)
    return { faults: [{ line: 2, column: 'any', remedy: 'there is no line below the first. Add one line for each entry.' }] }
  if (rows.length > mostRows)
    return { faults: [{ line: mostRows + 2, column: 'any', remedy: `at most ${mostRows} lines at a time. Split the table.` }] }
  const planned = await (isDates ? planDates(rows, parts) : planRecords(rows, parts))
  return 'faults' in planned ? { faults: inOrder(planned.faults) } : planned
}

const inOrder = (faults: readonly TableFault[]) => [...faults].sort((one, other) => one.line - other.line)

/** A fault as people read it. */
export function faultWords({ line, column, remedy }: TableFault): string {
  return column === 'any' ? `Line ${line}: ${remedy}` : `Line ${line}, column ${column}: ${remedy}`
}
