/** The options that only `officer` takes, for the terminal's one parser. */
export const officerOptions = {
  quarter: { type: 'string' },
  csv: { type: 'boolean', default: false },
  of: { type: 'string' },
  new: { type: 'boolean', default: false },
  minute: { type: 'string' },
  body: { type: 'string' },
  effective: { type: 'string' },
  due: { type: 'string' },
  reason: { type: 'string' },
  sealed: { type: 'string' },
} as const

/** What was given with `officer`. */
export interface OfficerValues {
  /** Who acts, as the log names them: the account at this terminal. */
  readonly as?: string | undefined
  readonly json?: boolean | undefined
  readonly yes?: boolean | undefined
  readonly quarter?: string | undefined
  readonly csv?: boolean | undefined
  readonly version?: string | undefined
  readonly decided?: string | undefined
  readonly changed?: readonly string[] | undefined
  /** The version that a step is about, where there are several. */
  readonly of?: string | undefined
  readonly new?: boolean | undefined
  readonly minute?: string | undefined
  readonly body?: string | undefined
  readonly effective?: string | undefined
  readonly due?: string | undefined
  readonly reason?: string | undefined
  readonly sealed?: string | undefined
}

/** How `officer` is used, a line a command. */
export const officerUsage = `  officer status [--json]                               tells how the service stands; small figures are not shown
  officer report --quarter 2026-Q4 [--csv|--json]       totals of a quarter that a Standards committee may be given
  officer questions [--json]                            lists the questions that people chose to send, oldest first
  officer questions show ID --as NAME                   prints one of them
  officer questions answer ID ANSWER --as NAME          sends an answer, where its author asked to be told
  officer questions topic-needed|delete ID --as NAME    marks it, or deletes it for good
  officer switch [--json]                               lists the switches that are on
  officer switch pause REASON --as NAME                 stops all sending; "resume" lets it go on
  officer switch banner LINE --as NAME                  puts a line above every answer; "banner-down" takes it down
  officer switch withdraw ID REASON --as NAME           withdraws a topic or a check at once; "put-back ID" undoes it
  officer document [--json]                             lists the register with version, status and review date
  officer document ID STATUS --as NAME                  records the next step: --decided DAY, --body WHO, --minute NUMBER,
      --version V, --effective DAY, --changed "what" (again and again); --of V for another version, --new for a new one
  officer document ID reviewed|changed|start-review     marks a review: --due DAY, --reason WHY, --as NAME
  officer training [--json]                             lists the training dates to come
  officer training import FILE.csv --as NAME [--yes]    imports dates or records, whole or not at all, after a look at it
  log show [--json]                                     prints all that officers did
  log verify [--sealed ROW:HASH]                        tells whether the log is whole, or which row is wrong
`
