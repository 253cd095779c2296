/** Where an issue of the digest stands on its way to its readers. */
export type IssueState = 'draft' | 'approved' | 'postponed' | 'skipped' | 'sent' | 'held'

/** An issue as it is first drafted. A month is text such as `2026-12`; times are milliseconds since 1970. */
export interface NewIssue {
  readonly council: string
  readonly month: string
  readonly dueAt: number
  /** What it says, as plain data, and what the pack told when it was composed. */
  readonly composed: string
  readonly seen: string
}

/** An issue as it is kept. */
export interface DigestIssue extends NewIssue {
  readonly state: IssueState
  /** Its number among the issues that went out; undefined until it does. */
  readonly number: number | undefined
  /** What the officers wrote in it themselves; empty when nothing. */
  readonly words: string
  /** Grows with every change, so that nobody approves what they have not seen. */
  readonly revision: number
  /** Why it is held, or who decided what it is now. */
  readonly note: string
  readonly sentAt: number | undefined
}

/** What of an issue may change; what is left out stays. */
export type IssueChange = Partial<Pick<DigestIssue, 'state' | 'dueAt' | 'composed' | 'seen' | 'words' | 'note'>>

/** How often somebody wants the digest, and on which screen; `text` is a plain message without a card. */
export interface DigestChoice {
  readonly frequency: 'monthly' | 'changed' | 'never'
  readonly channel: 'card' | 'mail' | 'text'
}

/** Keeps every issue of a council's digest, one a month, whom it went to, and how people want it. */
export interface DigestPort {
  /** Keeps a draft unless its month has an issue already; answers the one that is kept, and whether it is this one. */
  draft(issue: NewIssue): Promise<{ readonly issue: DigestIssue; readonly isNew: boolean }>
  find(council: string, month: string): Promise<DigestIssue | undefined>
  /** Issues that are neither sent nor skipped, the oldest month first. */
  open(council: string): Promise<readonly DigestIssue[]>
  /** Issues that went out, the newest first. */
  sent(council: string): Promise<readonly DigestIssue[]>
  /** Changes an issue as long as nobody changed it since this revision. False when somebody did. */
  change(issue: Pick<DigestIssue, 'council' | 'month' | 'revision'>, change: IssueChange): Promise<boolean>
  /** The number under which an issue goes out: the next free one, and ever after the same. */
  numberOf(council: string, month: string): Promise<number>
  /** Marks an issue as sent to these people; a repetition adds whoever is new. */
  markSent(council: string, month: string, people: readonly number[]): Promise<void>
  /** The months whose issues went to somebody. */
  monthsOf(council: string, person: number): Promise<ReadonlySet<string>>
  /** What somebody chose; undefined for whoever chose nothing. */
  choiceOf(person: number): Promise<DigestChoice | undefined>
  choose(person: number, choice: DigestChoice): Promise<void>
  choices(): Promise<ReadonlyMap<number, DigestChoice>>
}
