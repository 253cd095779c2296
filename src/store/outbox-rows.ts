/** The ways in which a notice can reach a person. */
export type Channel = 'mail' | 'feed' | 'calendar' | 'card' | 'install'

/** What has become of one delivery; `unknown` is a state of its own, because a guess would be a second copy or none. */
export type OutboxState = 'pending' | 'drafting' | 'drafted' | 'submitting' | 'sent' | 'unknown' | 'cancelled' | 'expired' | 'dead' | 'held'

/** One thing to send to many people; `key` names its cause, so that the same cause can never make a second one. */
export interface NewNotice {
  readonly key: string
  readonly tenant: string
  readonly kind: string
  /** The document version that an acknowledgement would settle; empty when nothing is to be acknowledged. */
  readonly version: string
}

/** One notice for one person on one channel. */
export interface NewDelivery {
  readonly key: string
  readonly keyUuid: string
  readonly person: number
  readonly channel: Channel
  readonly payload: string
  readonly payloadSha256: string
  /** What to try next when this channel fails for good, as JSON; `[]` for nothing. */
  readonly fallback: string
  readonly step: number
  readonly priority: number
  readonly dueAt: number
  readonly expiresAt: number
}

/** A row that this worker holds until the lease ends, with the state it was found in. */
export interface ClaimedDelivery {
  readonly id: number
  readonly key: string
  readonly keyUuid: string
  readonly tenant: string
  readonly notice: number
  readonly person: number
  /** The person's opaque id in the directory, and where mail for them goes. */
  readonly directoryId: string
  readonly address: string
  readonly channel: Channel
  readonly step: number
  readonly payload: string
  readonly fallback: string
  readonly found: OutboxState
  readonly fence: number
  readonly owner: string
  readonly attempts: number
  readonly createdAt: number
  readonly submitAt: number | null
  readonly expiresAt: number
  readonly remoteId: string | null
  readonly lastStatus: number | null
  /** The moment of the claim by the clock that the leases use. */
  readonly claimedAt: number
}

/** Who holds which row; a fence that has moved on means that somebody else took over. */
export interface Hold {
  readonly id: number
  readonly fence: number
  readonly owner: string
}

/** A new state for a held row. Times are spans from the present of the database's clock. */
export interface StateChange {
  readonly state: OutboxState
  /** Let go of the row, or keep it for this long. */
  readonly leaseMs?: number
  readonly dueInMs?: number
  readonly submits?: boolean
  readonly tried?: boolean
  readonly remoteId?: string
  readonly status?: number
  readonly error?: string
}

/** Evidence of one call: what was asked, what came back; never a body. */
export interface AttemptNote {
  readonly op: string
  readonly outcome: string
  readonly status: number | undefined
  readonly code: string | undefined
  readonly requestId: string | undefined
  readonly retryAfterMs: number | undefined
}

/** One limit that all instances share: a token every `intervalMs`, up to `burstMs` ahead of time. */
export interface Bucket {
  readonly key: string
  readonly intervalMs: number
  readonly burstMs: number
}

/** How many deliveries of a channel are in a state, and for how long the oldest of them has been due, in milliseconds. */
export interface OutboxCount {
  readonly channel: string
  readonly state: OutboxState
  readonly deliveries: number
  readonly overdueMs: number
}

/** A draft whose delivery will never be sent from it. */
export interface SettledDraft {
  readonly keyUuid: string
  readonly state: OutboxState
  readonly remoteId: string | null
}
