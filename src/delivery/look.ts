import { conclude } from './conclude.js'
import type { CourierParts, Errand } from './courier-parts.js'
import type { Answer, DraftChannel } from './ports.js'
import { react } from './reactions.js'

const refusals = [400, 413, 422]

const byKey = async (parts: CourierParts, channel: DraftChannel, { row, letter }: Errand, missing: Answer) => {
  const answer = await channel.find(letter)
  const gone = answer.copies?.find((copy) => !copy.isDraft)
  if (answer.verdict === 'ok' && gone) await conclude(parts, row, 'find', answer, { state: 'sent' }, { remoteId: gone.remoteId })
  else if (answer.verdict === 'ok') await conclude(parts, row, 'look', missing, react('look', missing))
  else await conclude(parts, row, 'find', answer, { ...react('look', answer), state: 'unknown', wait: 'back-off' })
}

const keepStatus = (status: number | null) => (status === null ? {} : { status })

const stillDraft = (parts: CourierParts, { row, steadyForMs }: Errand, answer: Answer) => {
  const early = parts.patience.graceMs - steadyForMs
  // The clock has been set, or this process has just begun: the grace is not known to be over, so it may be on its way.
  if (early > 0) return conclude(parts, row, 'look', answer, { state: 'unknown' }, { dueInMs: early, ...keepStatus(row.lastStatus) })
  const refused = refusals.includes(row.lastStatus ?? 0)
  return conclude(parts, row, 'look', answer, { state: refused ? 'dead' : 'drafted' }, refused ? keepStatus(row.lastStatus) : {})
}

/** Learns what became of a message whose sending had no clear outcome. It is never sent again on a guess. */
export async function lookAfter(parts: CourierParts, channel: DraftChannel, errand: Errand): Promise<void> {
  const { row, letter } = errand
  const { isDraft, ...answer } = await channel.look(row.remoteId ?? '', letter)
  if (answer.verdict === 'missing') return byKey(parts, channel, errand, answer)
  const sure = answer.verdict === 'ok' && isDraft === undefined ? { ...answer, verdict: 'unclear' as const } : answer
  if (sure.verdict === 'ok' && isDraft) await stillDraft(parts, errand, sure)
  else await conclude(parts, row, 'look', sure, react('look', sure), sure.verdict === 'ok' ? {} : keepStatus(row.lastStatus))
}
