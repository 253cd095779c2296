const dayMs = 86_400_000

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

const beforeReview = [7, 30, 60, 90]
const afterAsking = [28, 14, 0]

/**
 * The reminder that the owner, deputy and approver of a document are due on a day: at 90, 60, 30 and 7 days, and then
 * every week until it is marked as reviewed. Days are written `2026-11-21`. Undefined before the first one. The name is
 * part of the notice's key, so asking again on any later day of the same stage sends nothing twice, and a day on which
 * nothing ran loses nothing.
 */
export function ownerStage(reviewDue: string, today: string): string | undefined {
  const left = daysBetween(today, reviewDue)
  if (left <= 0) return `overdue-${Math.floor(-left / 7)}`
  const step = beforeReview.find((days) => left <= days)
  return step === undefined ? undefined : `due-${step}`
}

/** A stretch of days in which a person is asked once; the day on which the next begins is not part of it. */
export interface Step {
  readonly name: string
  readonly from: string
  /** The day on which the next stretch begins; undefined for the last one. */
  readonly until: string | undefined
}

/** The day some days after another. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** The stretch of the ladder that a day lies in, for a Member who was asked on another; undefined before that. */
export function memberStep(askedOn: string, today: string): Step | undefined {
  const passed = daysBetween(askedOn, today)
  const at = afterAsking.findIndex((days) => passed >= days)
  const days = afterAsking[at]
  if (days === undefined) return undefined
  const next = afterAsking[at - 1]
  return { name: `asked-${days}`, from: daysAfter(askedOn, days), until: next === undefined ? undefined : daysAfter(askedOn, next) }
}

/**
 * The reminder that a Member is due who was asked to read a version on a day and has not acknowledged it: at once,
 * after two weeks and after four. Then it stops: a Member is asked, not chased.
 */
export function memberStage(askedOn: string, today: string): string | undefined {
  return memberStep(askedOn, today)?.name
}
