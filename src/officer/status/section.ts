/** One line of the status: what it is about, and its figures as they may be shown. */
export interface StatusRow {
  readonly about: string
  readonly figures: readonly string[]
  /** Its bar in a chart, under a short name; only numbers that its figures show as well. */
  readonly bar?: { readonly label: string; readonly done: number; readonly rest: number }
}

/** One table of the status; `columns` name the figures, `empty` is said when it has no rows. */
export interface StatusSection {
  readonly id: string
  readonly title: string
  readonly first: string
  readonly columns: readonly string[]
  readonly rows: readonly StatusRow[]
  readonly empty: string
  readonly note?: string
  /** Said on a card in place of rows that would say the same many times over. */
  readonly brief?: string
}

/** Everything that a status, or a report, says at one moment. */
export interface StatusPaper {
  readonly title: string
  /** What it is and as of when, in plain words. */
  readonly intro: readonly string[]
  readonly sections: readonly StatusSection[]
}

/** The figures of a row in plain words; what is the same for all of them is said once. */
export function toldFigures({ columns }: StatusSection, { figures }: StatusRow): string {
  const [first = ''] = figures
  if (figures.length === 1 || (figures.length > 2 && figures.every((figure) => figure === first))) return first
  const same = figures.slice(0, 3).every((figure) => figure === first) && figures.length > 3
  const told = same ? figures.slice(3) : figures
  const words = told.map((figure, at) => `${columns[same ? at + 3 : at] ?? ''}: ${figure}`).join('; ')
  return same ? `${first}; ${words}` : words
}

/** What a row is about, with the sign that leads on to its figures; a question has its own. */
export const leadingOn = ({ about }: StatusRow): string => (about.endsWith('?') ? about : `${about}:`)

/** A row in one line of plain words. */
export function rowLine(section: StatusSection, row: StatusRow): string {
  const told = toldFigures(section, row)
  return row.figures.length === 1 ? `${leadingOn(row)} ${told}` : `${row.about}. ${told}.`
}
