/** The options that only `digest` takes, for the terminal's one parser. */
export const digestOptions = {
  month: { type: 'string' },
  text: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
} as const

/** What was given with `digest`. */
export interface DigestValues {
  /** Who decides, as the officers' log names them. */
  readonly as?: string | undefined
  readonly month?: string | undefined
  /** The day to which an issue is put off. */
  readonly to?: string | undefined
  readonly text?: boolean | undefined
  readonly html?: boolean | undefined
  readonly json?: boolean | undefined
}

/** How `digest` is used, a line a command. */
export const digestUsage = `  digest preview [--month 2026-12] [--text|--html|--json] shows a month's issue as it would go out now
  digest approve [--month M] --as NAME                  lets it go out on its day; the running bot sends it
  digest postpone --to DAY [--month M] --as NAME        puts it off; it must be approved for that day
  digest skip [--month M] --as NAME                     leaves the month without an issue
  digest show N [--text|--html|--json]                  shows issue N as it was sent
`
