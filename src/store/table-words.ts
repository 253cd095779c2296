/** The words in which the two databases differ when a table is made. */
export interface TableWords {
  readonly id: string
  readonly whole: string
  readonly strict: string
}
