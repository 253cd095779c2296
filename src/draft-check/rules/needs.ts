import type { Rule } from '../../content/index.js'
import type { DraftContext } from '../check.js'

/** A stretch of days before a poll in which extra care is due, both days included, as 2026-11-21. */
export interface ElectionPeriod {
  readonly from: string
  readonly to: string
}

const isWithin = (date: string | undefined, periods: readonly ElectionPeriod[]) =>
  date !== undefined && periods.some(({ from, to }) => from <= date && date <= to)

/** Whether the writer's circumstances are those a rule is for: what they have not told counts as met for role, committee and account. */
export function meetsNeeds(needs: Rule['needs'], context: DraftContext, periods: readonly ElectionPeriod[]): boolean {
  if (!needs) return true
  const { role, decides, account, image, share } = context
  return [
    needs.role === undefined || role === undefined || role === needs.role,
    needs.decides === undefined || decides === undefined || decides.includes(needs.decides),
    needs.decides === undefined || role !== 'staff',
    needs.account === undefined || account === undefined || needs.account.includes(account),
    needs.image === undefined || (image ?? false) === needs.image,
    needs.share === undefined || (share ?? false) === needs.share,
    needs.period === undefined || isWithin(context.date, periods),
  ].every(Boolean)
}
