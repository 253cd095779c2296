import type { ClaimedDelivery } from '../store/ports.js'
import { conclude } from './conclude.js'
import { type CourierParts, type Errand, errandOf } from './courier-parts.js'
import { prepareDraft } from './draft.js'
import { lookAfter } from './look.js'
import { submit } from './submit.js'
import type { Watch } from './watch.js'

const dropDraft = async ({ channel }: CourierParts, { remoteId }: ClaimedDelivery) => {
  if (remoteId !== null && channel.protocol === 'draft-then-send') await channel.discard(remoteId)
}

/** True when there is nothing left to do: acknowledged, called off or out of date. */
const isSettled = async (parts: CourierParts, row: ClaimedDelivery) => {
  const { outbox } = parts
  const settled = (await outbox.withdraw(row)) || (row.expiresAt <= row.claimedAt && (await outbox.write(row, { state: 'expired' })))
  if (settled) await dropDraft(parts, row)
  return settled
}

const isBraked = async ({ limits, bucket, outbox }: CourierParts, row: ClaimedDelivery) => {
  const ms = await limits.braked(bucket.key)
  if (ms === 0) return false
  await outbox.write(row, row.found === 'drafting' ? { state: 'drafting', leaseMs: ms } : { state: row.found, dueInMs: ms })
  return true
}

const send = async (parts: CourierParts, errand: Errand) => {
  const { row } = errand
  if (await isSettled(parts, row)) return
  if (parts.channel.protocol !== 'draft-then-send') return submit(parts, errand, undefined)
  const remoteId = row.remoteId ?? (await prepareDraft(parts, parts.channel, errand))
  if (remoteId === undefined) return
  await submit(parts, { ...errand, since: row.remoteId === null ? parts.clock.monotonic() : errand.since }, remoteId)
}

const learn = async (parts: CourierParts, errand: Errand) => {
  const { channel } = parts
  if (channel.protocol === 'draft-then-send') return lookAfter(parts, channel, errand)
  if (channel.protocol === 'overwrites') return submit(parts, errand, undefined)
  await conclude(parts, errand.row, 'look', { verdict: 'unclear' }, { state: 'held' })
}

const handOver = async ({ outbox, channel, patience }: CourierParts, row: ClaimedDelivery) => {
  const dueInMs = channel.protocol === 'draft-then-send' ? patience.graceMs : 0
  await outbox.write(row, { state: 'unknown', dueInMs })
}

/**
 * Takes one claimed row as far as it will go. What is done depends on the state it was found in: a row that somebody
 * left while submitting has an unknown outcome, and that is learned before anything else.
 */
export async function deliver(parts: CourierParts, watch: Watch, row: ClaimedDelivery): Promise<void> {
  if (row.found === 'submitting') return handOver(parts, row)
  if (await isBraked(parts, row)) return
  const errand = errandOf(row, parts.clock, watch)
  if (row.found === 'unknown') return learn(parts, errand)
  return send(parts, errand)
}
