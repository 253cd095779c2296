/** A row of a table as it was pasted: the line it begins on, and its cells by the name of their column. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** What is wrong in a table, where, and what to do about it. */
export interface TableFault {
  readonly line: number
  readonly column: string
  readonly remedy: string
}

interface Cells {
  readonly line: number
  readonly cells: readonly string[]
}

const separatorOf = (text: string) => {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

// RFC 4180: a cell in double quotes may hold separators and line ends, and a doubled quote stands for one
const cellPattern = (separator: string) =>
  new RegExp(`(?:"((?:[^"]|"")*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'y')

const linesIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

interface Cell {
  readonly line: number
  readonly value: string
  readonly endsRow: boolean
}

/** Every cell in order; the generator answers the line of a quote that is not closed, if there is one. */
const cellsIn = function* (text: string): Generator<Cell, number | undefined> {
  const separator = separatorOf(text)
  const pattern = cellPattern(separator)
  let line = 1
  for (;;) {
    const found = pattern.exec(text)
    if (!found) return line
    const [whole, quoted, bare = '', end] = found
    yield { line, value: (quoted?.replaceAll('""', '"') ?? bare).trim(), endsRow: end !== separator }
    line += linesIn(whole)
    if (end === '') return undefined
  }
}

/** The rows of a text with commas, semicolons or tabs, as far as it can be read. */
const cellsOf = (text: string): { rows: readonly Cells[]; broken: number | undefined } => {
  const rows: Cells[] = []
  let cells: Cell[] = []
  const all = cellsIn(text.replace(/^\ufeff/, ''))
  let next = all.next()
  for (; !next.done; next = all.next()) {
    cells.push(next.value)
    if (!next.value.endsRow) continue
    const values = cells.map(({ value }) => value)
    if (values.some((value) => value !== '')) rows.push({ line: cells[0]?.line ?? 1, cells: values })
    cells = []
  }
  return { rows, broken: next.value }
}

const named = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()

const headFaults = (columns: readonly string[], known: readonly string[], needed: readonly string[]): TableFault[] => [
  ...needed
    .filter((column) => !columns.includes(column))
    .map((column) => ({ line: 1, column, remedy: `this column is missing. The first line must name the columns: ${known.join(', ')}.` })),
  ...columns
    .filter((column, at) => column !== '' && (!known.includes(column) || columns.indexOf(column) !== at))
    .map((column) => ({
      line: 1,
      column,
      remedy: known.includes(column)
        ? 'this column is there twice. Take one out.'
        : `I do not know this column. I know: ${known.join(', ')}.`,
    })),
]

/** The names of the columns of a text, in small letters; empty for an empty text. */
export function columnsOf(text: string): readonly string[] {
  return (cellsOf(text).rows[0]?.cells ?? []).map(named)
}

/**
 * Reads a table whose first line names its columns, as a spreadsheet saves or copies it. Faults of form are told with
 * their line; a row that is empty from end to end is passed over.
 */
export function readTable(
  text: string,
  known: readonly string[],
  needed: readonly string[],
): { rows: readonly TableRow[]; faults: readonly TableFault[] } {
  const { rows: all, broken } = cellsOf(text)
  const [head, ...rest] = all
  const columns = (head?.cells ?? []).map(named)
  const faults = headFaults(columns, known, needed)
  if (broken !== undefined)
    faults.push({ line: broken, column: 'any', remedy: 'a double quote is opened here and not closed. Close it, or take it out.' })
  const wide = rest.filter(({ cells }) => cells.slice(columns.length).some((cell) => cell !== ''))
  for (const { line } of wide)
    faults.push({ line, column: 'any', remedy: `this line has more cells than the first line has columns (${columns.length}).` })
  const rows = rest.map(({ line, cells }) => ({ line, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) }))
  return { rows, faults }
}
