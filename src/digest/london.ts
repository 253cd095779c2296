const zone = 'Europe/London'
const dayMs = 86_400_000

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const long = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' })
const monthLong = new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'long', year: 'numeric' })

const noon = (text: string) => Date.parse(`${text}T12:00:00Z`)

/** The London day of a moment, such as `2026-12-01`. */
export function londonDay(at: number): string {
  return day.format(at)
}

/** A day as people write it, such as 1 December 2026, from a moment or from `2026-12-01`. */
export function longDate(at: string | number): string {
  return long.format(typeof at === 'string' ? noon(at) : at)
}

/** The time of day in London, such as 18:00, in winter and in summer time. */
export function londonTime(at: number): string {
  return time.format(at)
}

/** A month as people write it, such as December 2026, from `2026-12`. */
export function monthName(month: string): string {
  return monthLong.format(noon(`${month}-15`))
}

/** The day some days after another; before it when the number is negative. */
export function daysAfter(from: string, days: number): string {
  return new Date(noon(from) + days * dayMs).toISOString().slice(0, 10)
}

/** The month after another: after `2026-12` comes `2027-01`. */
export function monthAfter(month: string): string {
  return daysAfter(`${month}-28`, 4).slice(0, 7)
}

/** The month after the one in which a moment lies in London. */
export function nextMonth(at: number): string {
  return monthAfter(londonDay(at).slice(0, 7))
}

/** An hour of a day in London as a moment in milliseconds since 1970, right on both sides of a clock change. */
export function londonMoment(text: string, wanted: number): number {
  const winter = noon(text) + (wanted - 12) * 3_600_000
  return Number(hour.format(winter)) === wanted ? winter : winter - 3_600_000
}
