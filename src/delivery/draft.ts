import { conclude } from './conclude.js'
import type { CourierParts, Errand } from './courier-parts.js'
import type { Answer, Copy, DraftChannel } from './ports.js'
import { react } from './reactions.js'

const discardAll = async (channel: DraftChannel, copies: readonly Copy[]) => {
  for (const copy of copies) await channel.discard(copy.remoteId)
}

const adopt = async (parts: CourierParts, channel: DraftChannel, { row }: Errand, copies: readonly Copy[], answer: Answer) => {
  const gone = copies.find((copy) => !copy.isDraft)
  const kept = gone ?? copies[0]
  if (!kept) return undefined
  const reaction = gone ? ({ state: 'sent' } as const) : react('create', answer)
  const keep = gone ? {} : { leaseMs: parts.patience.leaseMs }
  const mine = await conclude(parts, row, 'find', answer, reaction, { remoteId: kept.remoteId, ...keep })
  if (mine)
    await discardAll(
      channel,
      copies.filter((copy) => copy !== kept && copy.isDraft),
    )
  return { remoteId: mine && !gone ? kept.remoteId : undefined }
}

/** Looks for the copy that an earlier holder may have made; `undefined` means there is none and one may be created. */
const findFirst = async (parts: CourierParts, channel: DraftChannel, errand: Errand) => {
  const answer = await channel.find(errand.letter)
  if (answer.verdict === 'ok' && answer.copies) return adopt(parts, channel, errand, answer.copies, answer)
  const doubt = answer.verdict === 'ok' ? { ...answer, verdict: 'unclear' as const } : answer
  await conclude(parts, errand.row, 'find', doubt, {
    state: 'drafting',
    wait: 'back-off',
    ...(doubt.verdict === 'throttled' ? { brakes: true } : {}),
  })
  return { remoteId: undefined }
}

/** Makes sure that there is exactly one draft and answers its id; undefined when this errand ends here. */
export async function prepareDraft(parts: CourierParts, channel: DraftChannel, errand: Errand): Promise<string | undefined> {
  if (errand.row.found === 'drafting') {
    const found = await findFirst(parts, channel, errand)
    if (found) return found.remoteId
  }
  const { remoteId, ...answer } = await channel.create(errand.letter)
  const sure = answer.verdict === 'ok' && remoteId === undefined ? { ...answer, verdict: 'unclear' as const } : answer
  const extra = remoteId !== undefined && sure.verdict === 'ok' ? { remoteId, leaseMs: parts.patience.leaseMs } : {}
  const mine = await conclude(parts, errand.row, 'create', sure, react('create', sure), extra)
  return mine && sure.verdict === 'ok' ? remoteId : undefined
}
