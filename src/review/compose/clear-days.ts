import { daysAfter } from '../ladder.js'

const isWorkingDay = (day: string, holidays: ReadonlySet<string>) =>
  ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !holidays.has(day)

/**
 * The last day on which the agenda of a meeting on a day may be published: five clear days before it (Local Government
 * Act 1972, section 100B(3)), counted in working days as councils do. Days are text such as `2026-12-01`.
 */
export function agendaDay(meeting: string, holidays: ReadonlySet<string>): string {
  let day = meeting
  for (let left = 6; left > 0; left -= isWorkingDay(day, holidays) ? 1 : 0) day = daysAfter(day, -1)
  return day
}
