import { daysAfter, londonAt } from '../chat/index.js'

/** An hour of a day in London as a moment in milliseconds since 1970. */
export function atHour(day: string, hour: number): number {
  return londonAt(day, `${String(hour).padStart(2, '0')}:00`)
}

/** Bank holidays of England, as days such as `2026-12-25`. */
export type Holidays = ReadonlySet<string>

/** Days from the draft to the issue. */
const draftedBefore = 10

/** Whether people work on a day: not at a weekend and not on a bank holiday. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !holidays.has(day)
}

/** A day itself, or the next one on which people work. */
export function workingDayFrom(day: string, holidays: Holidays): string {
  return isWorkingDay(day, holidays) ? day : workingDayFrom(daysAfter(day, 1), holidays)
}

const workingDayUntil = (day: string, holidays: Holidays): string =>
  isWorkingDay(day, holidays) ? day : workingDayUntil(daysAfter(day, -1), holidays)

/** The first working day of a month such as `2026-12`. */
export function firstWorkingDay(month: string, holidays: Holidays): string {
  return workingDayFrom(`${month}-01`, holidays)
}

/** When a month's issue goes out: its first working day, at an hour in London; in milliseconds since 1970. */
export function dueMoment(month: string, hour: number, holidays: Holidays): number {
  return atHour(firstWorkingDay(month, holidays), hour)
}

/** The day on which officers get the draft: ten days before the issue, or the last working day before that. */
export function draftDay(month: string, holidays: Holidays): string {
  return workingDayUntil(daysAfter(firstWorkingDay(month, holidays), -draftedBefore), holidays)
}
