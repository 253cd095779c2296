const dayMs = 86_400_000

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' })
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })

/** The London day of a moment, such as `2026-11-21`. */
export function londonDayOf(at: Date | number): string {
  return day.format(at)
}

/** A day as people write it, such as 3 November 2026, from a moment or from `2026-11-03`. */
export function londonDate(at: string | Date | number): string {
  return long.format(typeof at === 'string' ? new Date(`${at}T12:00:00Z`) : at)
}

/** The time of day in London, such as 09:05. */
export function londonTime(at: Date | number): string {
  return time.format(at)
}

/** Nine in the morning in London, some days after a moment's own day; in milliseconds since 1970, right on both sides of a clock change. */
export function londonMorning(at: Date | number, daysLater: number): number {
  const noon = new Date(`${londonDayOf(at)}T12:00:00Z`).getTime() + daysLater * dayMs
  const nineInWinter = noon - 3 * 3_600_000
  return Number(hour.format(nineInWinter)) === 9 ? nineInWinter : nineInWinter - 3_600_000
}
