const zone = 'Europe/London'
const dayMs = 86_400_000

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
const long = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const noon = (text: string) => Date.parse(`${text}T12:00:00Z`)

/** The London day of a moment, such as `2026-11-21`, so that no room decides on its own when a day begins. */
export function londonDay(at: Date | number): string {
  return day.format(at)
}

/** A day as people write it, such as 3 November 2026, from a moment or from `2026-11-03`; any other words stay as they are. */
export function londonDate(at: string | Date | number): string {
  if (typeof at !== 'string') return long.format(at)
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? long.format(noon(at)) : at
}

/** The time of day in London, such as 09:05. */
export function londonTime(at: Date | number): string {
  return time.format(at)
}

/** A moment as people write it: 3 November 2026 at 14:05. */
export function londonMoment(at: Date | number): string {
  return `${long.format(at)} at ${time.format(at)}`
}

/** The moment of a time of day in London, such as `2026-11-21` and `14:05`, right on both sides of a clock change; in milliseconds since 1970. */
export function londonAt(dayOf: string, timeOf: string): number {
  const inWinter = Date.parse(`${dayOf}T${timeOf}:00Z`)
  return time.format(inWinter) === timeOf ? inWinter : inWinter - 3_600_000
}

/** The day some days after another, both such as `2026-11-21`; before it when the number is negative. */
export function daysAfter(from: string, days: number): string {
  return new Date(noon(from) + days * dayMs).toISOString().slice(0, 10)
}
