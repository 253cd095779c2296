/** The words in which the two databases differ when a table is made. */
export interface TableWords {
  readonly id: string
  readonly whole: string
  readonly strict: string
  /** The statements that make a table, whose rows are numbered one after the other, refuse every change and removal. */
  readonly onlyGrows: (table: string) => readonly string[]
}
