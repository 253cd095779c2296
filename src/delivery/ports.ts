import type { Channel } from '../store/ports.js'
import type { FeedActivity } from './feed-activities.js'

export type { Channel } from '../store/ports.js'
export type { FeedActivity } from './feed-activities.js'

/**
 * What an answer means for the one question that matters: did it happen? `unclear` is everything that may have
 * happened all the same; `not-left` is a request that never left this machine.
 */
export type Verdict =
  | 'ok'
  | 'throttled'
  | 'unclear'
  | 'unauthorised'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale-token'
  | 'refused'
  | 'not-left'

/** The answer to one call, without its body: status and ids are evidence, words are not ours to keep. */
export interface Answer {
  readonly verdict: Verdict
  readonly status?: number
  readonly code?: string
  readonly requestId?: string
  readonly retryAfterMs?: number
}

/** One delivery as a channel sees it. */
export interface Letter {
  /** The same for the same cause, for ever: what makes a repetition recognisable at the far end. */
  readonly keyUuid: string
  readonly directoryId: string
  readonly address: string
  readonly payload: unknown
}

/** Asked at the last moment before a request leaves; false means the row's lease may not last, so it must stay. */
export type MayLeave = () => boolean

/** A copy of a letter at the far end. */
export interface Copy {
  readonly remoteId: string
  readonly isDraft: boolean
}

/** A channel that saves first and sends what it saved, so that "did it go?" can be asked afterwards. */
export interface DraftChannel {
  readonly protocol: 'draft-then-send'
  find(letter: Letter): Promise<Answer & { readonly copies?: readonly Copy[] }>
  create(letter: Letter): Promise<Answer & { readonly remoteId?: string }>
  send(remoteId: string, letter: Letter, mayLeave: MayLeave): Promise<Answer>
  look(remoteId: string, letter: Letter): Promise<Answer & { readonly isDraft?: boolean }>
  discard(remoteId: string): Promise<Answer>
  /** Drafts of ours that are still in the mailbox. */
  leftovers(): Promise<Answer & { readonly drafts?: readonly { readonly remoteId: string; readonly keyUuid: string }[] }>
}

/**
 * A channel of one call. `overwrites`: the far end knows our key, so a repetition replaces or is refused.
 * `once-only`: it does not, so an unclear outcome is never repeated.
 */
export interface DirectChannel {
  readonly protocol: 'overwrites' | 'once-only'
  post(letter: Letter, mayLeave: MayLeave): Promise<Answer & { readonly remoteId?: string }>
}

/** What a mail needs: the subject and accessible HTML; the mail system makes the plain text from it. */
export interface MailPayload {
  readonly subject: string
  readonly html: string
  /** A https or mailto address that mail programs may show as "unsubscribe"; the body must carry a link all the same. */
  readonly unsubscribe?: string
}

/** What a Teams activity notification needs; the type and its parameters are those of the app manifest. */
export interface FeedPayload {
  readonly activityType: FeedActivity
  readonly preview: string
  readonly topic: string
  readonly link: string
  readonly parameters: Readonly<Record<string, string>>
}

/** What a calendar entry needs; times are local, such as `2026-12-01T10:00:00`, in the zone named. */
export interface CalendarPayload {
  readonly subject: string
  readonly html: string
  readonly start: string
  readonly end: string
  readonly timeZone: string
}

/** The payload that belongs to each channel; `card` and `install` are made by whoever wires them. */
export interface Payloads {
  readonly mail: MailPayload
  readonly feed: FeedPayload
  readonly calendar: CalendarPayload
  readonly card: unknown
  readonly install: unknown
}

/** One way to reach a person, with what it needs. */
export type Way = { readonly [C in Channel]: { readonly channel: C; readonly payload: Payloads[C] } }[Channel]

/** The parts of a cause. No time of day and nothing random: the same cause must give the same key. */
export interface Cause {
  readonly tenant: string
  readonly kind: string
  /** The key of the version that an acknowledgement would settle; empty when nothing is to be acknowledged. */
  readonly version: string
  readonly stage: string
}

/** One person and the ways to reach them, the first to be tried first. */
export interface Recipient {
  readonly person: number
  readonly ways: readonly [Way, ...Way[]]
}

/** One thing to send, to whom, from when and until when; times in milliseconds since 1970. */
export interface Notice extends Cause {
  readonly recipients: readonly Recipient[]
  readonly dueAt: number
  /** Later than this it is stale: it is shown as expired, and never sent. */
  readonly expiresAt: number
  readonly priority?: number
}

/** Time as this room needs it; a test hands in one that moves only when told. */
export interface Clock {
  now(): number
  /** Never jumps, unlike the time of day. */
  monotonic(): number
  wait(ms: number): Promise<void>
}

/** Something an officer or an operator should look at; never who or what it was about. */
export interface Trouble {
  readonly kind: 'forbidden' | 'unauthorised' | 'dead' | 'held' | 'fault'
  readonly channel: Channel
  readonly status?: number
  readonly code?: string
}
