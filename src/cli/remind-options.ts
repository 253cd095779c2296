/** The options that only `remind` takes, for the terminal's one parser. */
export const remindOptions = {
  document: { type: 'string' },
  version: { type: 'string' },
  because: { type: 'string' },
  audience: { type: 'string' },
  changed: { type: 'string', multiple: true },
  decided: { type: 'string' },
  factual: { type: 'boolean', default: false },
  to: { type: 'string' },
  again: { type: 'boolean', default: false },
  here: { type: 'boolean', default: false },
  show: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const

/** What was given with `remind`. */
export interface RemindValues {
  readonly document?: string | undefined
  readonly version?: string | undefined
  readonly because?: string | undefined
  readonly audience?: string | undefined
  readonly changed?: readonly string[] | undefined
  readonly decided?: string | undefined
  readonly factual?: boolean | undefined
  readonly to?: string | undefined
  readonly again?: boolean | undefined
  readonly here?: boolean | undefined
  readonly show?: boolean | undefined
  readonly yes?: boolean | undefined
  readonly json?: boolean | undefined
}

/** How `remind` is used, a line a command. */
export const remindUsage = `  remind plan --document ID [--version V]               tells who would be asked to read it, how and why; nothing is sent
  remind send --document ID [--version V]               asks them: --changed "what changed" (again and again), --because
      changed|induction|refresher, --audience member|staff|both, --decided DAY, --factual; --again starts anew; --yes asks
      nothing; --to ADDRESS sends a test to one person; --here sends from this terminal; in local mode
      every hour is as good as another, and --show keeps the page of what people would get
  remind resume [--here]                                writes and follows what a stopped run left undone
  remind cancel CAMPAIGN                                calls off what of a campaign has not left
  remind status [CAMPAIGN] [--json]                     tells what became of everybody; it never says who has read
  remind dead [--json]                                  lists what could not be sent, or may have arrived
  remind retry ID, remind discard ID                    sends such a one again, or lets it go
`
