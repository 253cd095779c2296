import type { AttemptNote, ClaimedDelivery, NewDelivery, OutboxState, StateChange } from '../store/ports.js'
import { backOff } from './back-off.js'
import type { CourierParts } from './courier-parts.js'
import { fingerprint, uuidOf } from './keys.js'
import type { Answer, Way } from './ports.js'
import type { Reaction } from './reactions.js'

const noteOf = (op: string, answer: Answer): AttemptNote => ({
  op,
  outcome: answer.verdict,
  status: answer.status,
  code: answer.code,
  requestId: answer.requestId,
  retryAfterMs: answer.retryAfterMs,
})

const waitOf = (
  { state, wait }: Reaction,
  row: ClaimedDelivery,
  answer: Answer,
  { patience, random }: CourierParts,
): Partial<StateChange> => {
  if (!wait) return {}
  const ms = backOff(row.attempts, patience, random, answer.retryAfterMs)
  if (wait === 'grace') return { dueInMs: Math.max(patience.graceMs, answer.retryAfterMs ?? 0) }
  return state === 'drafting' ? { leaseMs: ms } : { dueInMs: ms }
}

const nextOf = (row: ClaimedDelivery): NewDelivery | undefined => {
  const [next, ...rest] = JSON.parse(row.fallback) as Way[]
  if (!next) return undefined
  const key = row.key.replace(/\|[^|]*$/, `|${next.channel}`)
  const payload = JSON.stringify(next.payload)
  return {
    key,
    keyUuid: uuidOf(key),
    person: row.person,
    channel: next.channel,
    payload,
    payloadSha256: fingerprint(payload),
    fallback: JSON.stringify(rest),
    step: row.step + 1,
    priority: 0,
    dueAt: row.claimedAt,
    expiresAt: row.expiresAt,
  }
}

const oldAge = (row: ClaimedDelivery, { patience }: CourierParts) => row.attempts > 0 && row.claimedAt - row.createdAt >= patience.giveUpMs

/** Tried for too long: what never left is dead, what may have arrived waits for a person. */
const agedState = (state: OutboxState): OutboxState => (state === 'unknown' ? 'held' : state === 'sent' ? 'sent' : 'dead')

const applyBrakes = async (reaction: Reaction, row: ClaimedDelivery, answer: Answer, parts: CourierParts) => {
  const asked = answer.retryAfterMs ?? 0
  if (reaction.brakes) await parts.limits.brake(parts.bucket.key, Math.max(asked, parts.patience.baseMs))
  else if (asked > 0) await parts.limits.brake(parts.bucket.key, asked)
  if (reaction.pauses) await parts.limits.pauseTenant(row.tenant, parts.patience.pauseMs)
}

const tell = ({ state, pauses }: Reaction, answer: Answer, { name, onTrouble }: CourierParts) => {
  const about = {
    channel: name,
    ...(answer.status === undefined ? {} : { status: answer.status }),
    ...(answer.code ? { code: answer.code } : {}),
  }
  if (pauses) onTrouble({ kind: 'forbidden', ...about })
  else if (answer.verdict === 'unauthorised') onTrouble({ kind: 'unauthorised', ...about })
  if (state === 'dead' || state === 'held') onTrouble({ kind: state, ...about })
}

/**
 * Writes what an answer led to, with its evidence, and the next channel's delivery where this one is at its end.
 * False means that somebody else holds the row.
 */
export async function conclude(
  parts: CourierParts,
  row: ClaimedDelivery,
  op: string,
  answer: Answer,
  reaction: Reaction,
  extra: Partial<StateChange> = {},
): Promise<boolean> {
  const aged = reaction.wait === 'back-off' && oldAge(row, parts)
  const end: Reaction = aged ? { state: agedState(reaction.state) } : reaction
  await applyBrakes(reaction, row, answer, parts)
  const change: StateChange = {
    state: end.state,
    ...(aged ? {} : waitOf(reaction, row, answer, parts)),
    ...(reaction.wait ? { tried: true } : {}),
    ...(answer.status === undefined ? {} : { status: answer.status }),
    ...(answer.code === undefined ? {} : { error: answer.code }),
    ...extra,
  }
  const next = end.state === 'dead' || end.state === 'held' ? nextOf(row) : undefined
  const note = noteOf(op, answer)
  const written = next ? await parts.outbox.replace(row, change, next, note) : await parts.outbox.write(row, change, note)
  if (written) tell({ ...reaction, ...end }, answer, parts)
  return written
}
