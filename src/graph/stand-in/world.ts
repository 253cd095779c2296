import { randomUUID } from 'node:crypto'

/** A message in the sender's mailbox. */
export interface StoredMessage {
  readonly id: string
  readonly key: string | undefined
  readonly to: readonly string[]
  readonly subject: string
  readonly html: string
  /** What a mail program shows as its own "unsubscribe". */
  readonly unsubscribe: string | undefined
  readonly savedAt: number
  /** Accepted for sending; undefined while it is only a draft. */
  acceptedAt: number | undefined
  /** From when on a reader sees that it is no draft any more: later than the acceptance, as in real mail systems. */
  visibleAt: number | undefined
}

/** What somebody would find in their Teams activity. */
export interface FeedEntry {
  readonly person: string
  readonly chainId: number
  readonly preview: string
  readonly topic: string
  readonly link: string
  times: number
}

/** What somebody would find in their calendar. */
export interface CalendarEntry {
  readonly id: string
  readonly transactionId: string
  readonly address: string
  readonly subject: string
  readonly start: string
}

/** Somebody in the stand-in's directory. */
export interface StandInUser {
  readonly id: string
  readonly mail?: string | null
  readonly userPrincipalName?: string
  readonly accountEnabled?: boolean
  readonly userType?: string
}

/** Everything the stand-in remembers. Counts are what tests judge by; contents are what its page shows. */
export interface World {
  readonly messages: Map<string, StoredMessage>
  /** How often something was delivered, by its key. */
  readonly deliveries: Map<string, number>
  /** When each address got a mail. */
  readonly mailsTo: Map<string, readonly number[]>
  readonly feed: Map<string, FeedEntry>
  readonly calendar: Map<string, CalendarEntry>
  readonly installations: Map<string, string>
  readonly groups: Map<string, readonly StandInUser[]>
  groupsVersion: number
  oldestDelta: number
  invalid: number
  /** How many mails had to wait because more than 30 a minute were sent, and until when the mailbox is taken. */
  queued: number
  mailboxFreeAt: number
  requests: number
}

/** A world with nothing in it. */
export const createWorld = (): World => ({
  messages: new Map(),
  deliveries: new Map(),
  mailsTo: new Map(),
  feed: new Map(),
  calendar: new Map(),
  installations: new Map(),
  groups: new Map(),
  groupsVersion: 1,
  oldestDelta: 1,
  invalid: 0,
  queued: 0,
  mailboxFreeAt: 0,
  requests: 0,
})

/** An id as opaque as Graph's. */
export const newId = (): string => `AAkALg${randomUUID().replaceAll('-', '')}=`
