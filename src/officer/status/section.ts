/** One line of the status: what it is about, and its figures as they may be shown. */
export interface StatusRow {
  readonly about: string
  readonly figures: readonly string[]
  /** How long its bar in a chart is; only a number that its figures show as well. */
  readonly bar?: number
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
}

/** Everything that a status, or a report, says at one moment. */
export interface StatusPaper {
  readonly title: string
  /** What it is and as of when, in plain words. */
  readonly intro: readonly string[]
  readonly sections: readonly StatusSection[]
}

/** A row in one line of plain words. */
export function rowLine({ columns }: StatusSection, { about, figures }: StatusRow): string {
  const told = figures.map((figure, at) => (figures.length === 1 ? figure : `${columns[at] ?? ''}: ${figure}`))
  return figures.length === 1 ? `${about}: ${told[0]}` : `${about}. ${told.join('; ')}.`
}
