import type { OutboxPort, SettledDraft } from '../store/ports.js'
import type { DraftChannel } from './ports.js'

const isLeftOver = (draft: { readonly remoteId: string }, of: SettledDraft | undefined) =>
  of !== undefined && (of.state !== 'sent' || of.remoteId !== draft.remoteId)

/**
 * Marks what is out of date or no longer wanted, and removes its drafts. Run every few minutes; repeating it is
 * harmless. Where there is no mail there are no drafts. Answers how many drafts were removed.
 */
export async function retire(outbox: Pick<OutboxPort, 'retire'>, channel: Pick<DraftChannel, 'discard'> | undefined): Promise<number> {
  const drafts = await outbox.retire()
  if (channel) for (const { remoteId } of drafts) if (remoteId !== null) await channel.discard(remoteId)
  return channel ? drafts.length : 0
}

/**
 * Removes drafts that nothing will ever be sent from: copies that a vanished holder left beside the one that was sent,
 * and those of deliveries that have ended otherwise. A draft whose delivery is open is never touched. Run hourly.
 */
export async function sweep(outbox: OutboxPort, channel: DraftChannel): Promise<number> {
  const { drafts = [] } = await channel.leftovers()
  const settled = new Map((await outbox.settled(drafts.map((draft) => draft.keyUuid))).map((one) => [one.keyUuid, one]))
  const orphans = drafts.filter((draft) => isLeftOver(draft, settled.get(draft.keyUuid)))
  for (const { remoteId } of orphans) await channel.discard(remoteId)
  return orphans.length
}
