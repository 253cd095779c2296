import type { OutboxState } from '../store/ports.js'
import type { Answer, DirectChannel, DraftChannel, Verdict } from './ports.js'

/** What to make of an answer: the next state, and whether to brake, to pause everything, or to tell somebody. */
export interface Reaction {
  readonly state: OutboxState
  /** `back-off`: a growing random wait; `grace`: not before an accepted message has stopped looking like a draft. */
  readonly wait?: 'back-off' | 'grace'
  readonly brakes?: true
  readonly pauses?: true
}

type Table = Readonly<Record<Verdict, Reaction>>

const later = (state: OutboxState): Reaction => ({ state, wait: 'back-off' })
const slower = (state: OutboxState): Reaction => ({ state, wait: 'back-off', brakes: true })
const dead: Reaction = { state: 'dead' }
const noRights: Reaction = { state: 'dead', pauses: true }
const held: Reaction = { state: 'held' }
const learn: Reaction = { state: 'unknown', wait: 'grace' }

/** After asking for a draft. A doubled draft is harmless, so every doubt goes back to "look for it first". */
const afterCreate: Table = {
  ok: { state: 'drafted' },
  throttled: slower('drafting'),
  unclear: later('drafting'),
  unauthorised: later('drafting'),
  'stale-token': later('drafting'),
  'not-left': later('drafting'),
  conflict: later('drafting'),
  forbidden: noRights,
  missing: dead,
  refused: dead,
}

/**
 * After `/send`. Only a request that never left, or was turned away for its token, is safe to repeat. A refusal may
 * mean "already sent", and mail has been delivered after a 429, so both are looked into when the grace is over.
 */
const afterSend: Table = {
  ok: { state: 'sent' },
  throttled: { ...learn, brakes: true },
  unclear: learn,
  unauthorised: later('drafted'),
  'stale-token': later('drafted'),
  'not-left': later('drafted'),
  conflict: learn,
  forbidden: noRights,
  missing: learn,
  refused: learn,
}

/** After one call to a far end that knows our key: whatever is unclear is simply sent again. */
const afterOverwrite: Table = {
  ok: { state: 'sent' },
  throttled: slower('drafted'),
  unclear: later('unknown'),
  unauthorised: later('drafted'),
  'stale-token': later('drafted'),
  'not-left': later('drafted'),
  conflict: { state: 'sent' },
  forbidden: dead,
  missing: dead,
  refused: dead,
}

/** After one call to a far end that knows no key: whatever is unclear waits for a person. */
const afterOnce: Table = { ...afterOverwrite, unclear: held, conflict: held }

/** After asking what became of a message. */
const afterLook: Table = {
  ok: { state: 'sent' },
  throttled: slower('unknown'),
  unclear: later('unknown'),
  unauthorised: later('unknown'),
  'stale-token': later('unknown'),
  'not-left': later('unknown'),
  conflict: later('unknown'),
  forbidden: { ...later('unknown'), pauses: true },
  missing: held,
  refused: held,
}

/** The whole reaction table, as data: what is done after which call with which answer. */
const reactions = { create: afterCreate, send: afterSend, overwrites: afterOverwrite, 'once-only': afterOnce, look: afterLook }

/** The call that an answer belongs to. */
export type Call = keyof typeof reactions

/** The irrevocable call of a channel. */
export const sendCallOf = (channel: DraftChannel | DirectChannel): Call =>
  channel.protocol === 'draft-then-send' ? 'send' : channel.protocol

/** Looks an answer up. */
export const react = (call: Call, { verdict }: Answer): Reaction => reactions[call][verdict]
