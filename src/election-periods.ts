import type { Content } from './content/index.js'
import type { ElectionPeriod } from './draft-check/index.js'

/** The election periods that the registers know for the pack's own council. */
export function electionPeriods(content: Content): readonly ElectionPeriod[] {
  const elections = content.councils.get(content.pack.council)?.elections ?? []
  return elections.map(({ periodFrom, periodUntil }) => ({ from: periodFrom, to: periodUntil }))
}
