import type { DigestPort } from './digest-ports.js'
import type { DecisionPort } from './review-ports.js'
import type { TrainingPort } from './training-ports.js'

/** Counts attempts at what only officers may do, by London day (YYYY-MM-DD) and a word of ours; nobody's name. */
export interface RefusalPort {
  count(day: string, command: string): Promise<void>
  /** Every count from a day on, the oldest first. */
  since(day: string): Promise<readonly { readonly day: string; readonly command: string; readonly times: number }[]>
}

/** One deed of an officer, as they are named in the log: `officer 12`, or the account at a terminal. */
export interface OfficerDeed {
  readonly who: string
  /** What was done, in a few of our own words, such as `paused sending`. */
  readonly what: string
  /** What it was done to, such as `topic SHR-01`. */
  readonly subject: string
  /** How things stood and how they stand now; any plain data, or null for nothing. */
  readonly before: unknown
  readonly after: unknown
}

/** A row of the log as it is kept; `at` is in milliseconds since 1970, and the hash covers all of the row and the hash before it. */
export interface LoggedDeed {
  readonly id: number
  readonly at: number
  readonly who: string
  readonly what: string
  readonly subject: string
  readonly before: string
  readonly after: string
  readonly previousHash: string
  readonly hash: string
}

/** Whether the log is whole: how many rows and the hash to keep elsewhere, or the first row that is wrong and in what way. */
export type LogCheck =
  | { readonly whole: true; readonly rows: number; readonly hash: string }
  | { readonly whole: false; readonly row: number; readonly fault: string }

/** Keeps what officers did; nothing in it can be changed or removed, and every row seals the one before. */
export interface OfficerLogPort {
  write(deed: OfficerDeed): Promise<LoggedDeed>
  /** The newest rows, the newest first. */
  last(count: number): Promise<readonly LoggedDeed[]>
  /** Every row, the oldest first, in pages. */
  from(id: number, count: number): Promise<readonly LoggedDeed[]>
  /** Reads all of it. `sealed` is a row and its hash noted earlier, which must still stand. */
  verify(sealed?: { readonly row: number; readonly hash: string }): Promise<LogCheck>
}

/** Something an officer can turn on and off. `reason` is what they typed: why, or the line to show. */
export interface SwitchState {
  /** `pause-sending`, `banner`, `topic:<id>` or `rule:<id>`. */
  readonly name: string
  readonly isOn: boolean
  readonly reason: string
  readonly setBy: string
  readonly setAt: number
}

/** Keeps the officers' switches; one that was never touched is off. */
export interface SwitchPort {
  /** Answers how it stood before; undefined when it was never touched. */
  set(name: string, to: { readonly isOn: boolean; readonly reason: string; readonly setBy: string }): Promise<SwitchState | undefined>
  all(): Promise<readonly SwitchState[]>
  isOn(name: string): Promise<boolean>
}

/** Keeps what an officer is about to import until they say yes or no, for an hour at most. */
export interface ImportShelf {
  /** Answers the id under which it waits. */
  put(who: string, rows: string): Promise<string>
  /** Takes it off the shelf: once, and for the officer who put it there. */
  take(id: string, who: string): Promise<string | undefined>
}

/** The books that a deed may write to; nothing else may be asked of the database until the deed is done. */
export interface DeedBooks {
  readonly switches: SwitchPort
  readonly decisions: DecisionPort
  readonly training: TrainingPort
  readonly digest: DigestPort
  readonly log: Pick<OfficerLogPort, 'write'>
}

/** Carries out a deed of an officer: the change and its row in the log, both or neither. */
export interface DeedPort {
  carryOut<Result>(change: (books: DeedBooks) => Promise<Result>): Promise<Result>
}
