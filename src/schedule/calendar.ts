import { Cron } from 'croner'
import type { Period, Schedule } from './ports.js'

const zone = 'Europe/London'
const mostMissed = 50
const dayMs = 86_400_000

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The day in London at a moment, such as `2026-11-21`. */
export const londonDay = (at: number): string => dayFormat.format(at)

/** The week of the ISO calendar that a day belongs to, such as `2026-W47` (ISO 8601: the week of its Thursday). */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / (7 * dayMs)) + 1
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

const periodId = (once: Schedule['once'], at: number) => {
  const day = londonDay(at)
  if (once === 'a month') return day.slice(0, 7)
  return once === 'a week' ? isoWeek(day) : day
}

const hour = (pattern: string) => pattern.trim().split(/\s+/)[1] ?? ''

/**
 * Refuses a pattern that cannot be kept: one that is not understood, and one between one and two in the morning, an
 * hour that London has twice on one night of the year and not at all on another.
 */
export function checkPattern(pattern: string): void {
  if (pattern.trim().split(/\s+/).length !== 5)
    throw new Error(`The schedule "${pattern}" needs five fields: minute, hour, day, month, weekday.`)
  new Cron(pattern, { timezone: zone, paused: true })
  if (!/^\d+$/.test(hour(pattern)) || Number(hour(pattern)) === 1)
    throw new Error(`The schedule "${pattern}" must name one hour, and not 1: the clocks change between one and two in the morning.`)
}

/** The periods due after one moment and up to another, the oldest first, each once however often its pattern matches. */
export function periodsDue({ pattern, once }: Schedule, after: number, until: number): readonly Period[] {
  const cron = new Cron(pattern, { timezone: zone, paused: true })
  const periods = new Map<string, Period>()
  let at = cron.nextRun(new Date(after))?.getTime()
  for (let found = 0; at !== undefined && at <= until && found < mostMissed; found++) {
    const id = periodId(once, at)
    if (!periods.has(id)) periods.set(id, { id, dueAt: at })
    at = cron.nextRun(new Date(at))?.getTime()
  }
  return [...periods.values()]
}
