import type {
  AttemptNote,
  Bucket,
  Channel,
  ClaimedDelivery,
  Hold,
  NewDelivery,
  NewNotice,
  OutboxState,
  SettledDraft,
  StateChange,
} from './outbox-rows.js'

/** What a worker asks of the outbox; every write names the hold and is refused once somebody else holds the row. */
export interface OutboxPort {
  /**
   * Takes up to `limit` rows that are due or whose holder has vanished; `onlyUrgent` leaves out what nobody marked as
   * urgent by its priority, but for those whose outcome must be learned.
   */
  claim(ask: {
    readonly owner: string
    readonly leaseMs: number
    readonly limit: number
    readonly channels: readonly Channel[]
    readonly onlyUrgent?: boolean
  }): Promise<readonly ClaimedDelivery[]>
  /** False means "you have been replaced": stop and touch nothing. */
  write(hold: Hold, change: StateChange, note?: AttemptNote): Promise<boolean>
  /** As `write`, and puts the next channel's delivery beside it in the same transaction. */
  replace(hold: Hold, change: StateChange, next: NewDelivery, note?: AttemptNote): Promise<boolean>
  /** Cancels a held row that is no longer wanted: called off, acknowledged, put off, by a channel now turned off, or to a leaver. True when it did. */
  withdraw(hold: Hold): Promise<boolean>
  /** Marks what nobody holds and what is out of date or called off; returns the drafts left behind. */
  retire(): Promise<readonly SettledDraft[]>
  /** Which of these keys will never again be sent from a draft other than their own. */
  settled(keyUuids: readonly string[]): Promise<readonly SettledDraft[]>
  /** How long until the next row of these channels may be due; undefined when nothing is open. */
  nextDue(channels: readonly Channel[]): Promise<number | undefined>
}

/** Limits that every instance shares, and the brake that one instance pulls for all. */
export interface LimitPort {
  /** Takes a token and answers 0, or answers how many milliseconds to wait and takes nothing. */
  take(bucket: Bucket): Promise<number>
  /** How long the brake still holds, in milliseconds. */
  braked(key: string): Promise<number>
  brake(key: string, forMs: number): Promise<void>
  pauseTenant(tenant: string, forMs: number): Promise<void>
}

/** Turns one notice into its deliveries, all or none, and the same ones however often it is repeated. */
export interface ExpandPort {
  expand(notice: NewNotice, deliveries: readonly NewDelivery[]): Promise<{ readonly notice: number; readonly added: number }>
}

/** What the officer may see and decide. */
export interface DeskPort {
  /** How many people each state holds, one state a person, and how many there must be in all. */
  report(notice: number): Promise<{ readonly recipients: number; readonly states: Readonly<Partial<Record<OutboxState, number>>> }>
  find(noticeKey: string): Promise<number | undefined>
  callOff(notice: number): Promise<void>
  /** Deliveries that wait for a person to decide. */
  waiting(): Promise<
    readonly {
      readonly id: number
      readonly notice: number
      readonly channel: Channel
      readonly state: OutboxState
      readonly status: number | null
      readonly error: string | null
    }[]
  >
  /** Sends a dead delivery again from the start; refused for a held one, whose first copy may have arrived. */
  retry(id: number): Promise<boolean>
  discard(id: number): Promise<boolean>
}
