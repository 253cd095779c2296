/** The options that only `officer` takes, for the terminal's one parser. */
export const officerOptions = {
  quarter: { type: 'string' },
  csv: { type: 'boolean', default: false },
} as const

/** What was given with `officer`. */
export interface OfficerValues {
  /** Who acts, as the log names them: the account at this terminal. */
  readonly as?: string | undefined
  readonly json?: boolean | undefined
  readonly yes?: boolean | undefined
  readonly quarter?: string | undefined
  readonly csv?: boolean | undefined
}

/** How `officer` is used, a line a command. */
export const officerUsage = `  officer status [--json]                               tells how the service stands; small figures are not shown
  officer report --quarter 2026-Q4 [--csv|--json]       totals of a quarter that a Standards committee may be given
  officer questions [--json]                            lists the questions that people chose to send, oldest first
  officer questions show ID --as NAME                   prints one of them
  officer questions answer ID ANSWER --as NAME          sends an answer, where its author asked to be told
  officer questions topic-needed|delete ID --as NAME    marks it, or deletes it for good
`
