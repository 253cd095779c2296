import { bankHolidays } from './bank-holidays.js'
import { nextOpenMoment, type Quiet } from './review/index.js'

/** What tells when people are left alone. */
export interface QuietParts {
  /** The recess dates of the pack's own council. */
  readonly recess: () => Quiet['recess']
  /** Hours of the day in London. */
  readonly opens: number
  readonly closes: number
  /** True while an officer has stopped all sending, for mourning or a major incident. */
  readonly isStopped: () => Promise<boolean>
  readonly now: () => number
}

const dayMs = 86_400_000

/** Makes the question "when are people left alone?", answered as things stand at the moment of asking. */
export function createQuietNow({ recess, opens, closes, isStopped, now }: QuietParts): () => Promise<Quiet> {
  const known = new Map<number, Promise<ReadonlySet<string>>>()
  const holidaysFrom = (year: number) => {
    const days = known.get(year) ?? bankHolidays([year, year + 1])
    known.set(year, days)
    return days
  }
  return async () => {
    // a day back, because in the first hours of a year it may still be the old one in London's summer time
    const year = new Date(now() - dayMs).getUTCFullYear()
    return {
      holidays: await holidaysFrom(year),
      recess: recess(),
      stopped: await isStopped(),
      opens,
      closes,
    }
  }
}

const lookEveryMs = 30_000

/** Makes the question "are people left alone now?" for couriers, who ask it often; the answer is kept for half a minute. */
export function createIsQuiet(quiet: () => Promise<Quiet>, now: () => number): () => Promise<boolean> {
  let answer = { asked: Number.NEGATIVE_INFINITY, isQuiet: false }
  return async () => {
    const at = now()
    if (Math.abs(at - answer.asked) < lookEveryMs) return answer.isQuiet
    // an officer's pause is kept by the outbox itself, and ends when they say so
    const open = nextOpenMoment(at, { ...(await quiet()), stopped: false }, [], 'factual')
    answer = { asked: at, isQuiet: open !== at }
    return answer.isQuiet
  }
}
