import { daysAfter, londonDay } from '../chat/index.js'

const monthLong = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' })

/** A month as people write it, such as December 2026, from `2026-12`. */
export function monthName(month: string): string {
  return monthLong.format(Date.parse(`${month}-15T12:00:00Z`))
}

/** The month after another: after `2026-12` comes `2027-01`. */
export function monthAfter(month: string): string {
  return daysAfter(`${month}-28`, 4).slice(0, 7)
}

/** The month after the one in which a moment lies in London. */
export function nextMonth(at: number): string {
  return monthAfter(londonDay(at).slice(0, 7))
}
