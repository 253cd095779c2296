const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The London day of a moment, such as `2026-11-21`. */
export function londonDayOf(at: Date | number): string {
  return day.format(at)
}

/** A day as people write it, such as 3 November 2026, from a moment or from `2026-11-03`; anything else stays as it is. */
export function londonDate(at: string | Date | number): string {
  if (typeof at !== 'string') return long.format(at)
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? long.format(new Date(`${at}T12:00:00Z`)) : at
}

/** A moment as people write it: 3 November 2026 at 14:05. */
export function londonMoment(at: Date | number): string {
  return `${long.format(at)} at ${time.format(at)}`
}

/** The time of day in London, such as 14:05. */
export function londonTime(at: Date | number): string {
  return time.format(at)
}

/** The moment of a time of day in London, such as `2026-11-21` and `14:05`, right on both sides of a clock change; in milliseconds since 1970. */
export function londonAt(dayOf: string, timeOf: string): number {
  const inWinter = Date.parse(`${dayOf}T${timeOf}:00Z`)
  return time.format(inWinter) === timeOf ? inWinter : inWinter - 3_600_000
}
