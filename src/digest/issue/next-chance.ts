import { daysAfter, londonDay } from '../../chat/index.js'
import { atHour, workingDayFrom } from '../issue-days.js'
import type { DigestParts } from './digest-parts.js'

/** When an issue can go out: at its own moment, or, once that has passed, on the next working day on which the hour is still to come. */
export async function nextChance(
  { now, quiet, settings: { hour } }: Pick<DigestParts, 'now' | 'quiet' | 'settings'>,
  dueAt: number,
): Promise<number> {
  if (dueAt > now()) return dueAt
  const { holidays } = await quiet()
  const today = londonDay(now())
  const from = atHour(today, hour) > now() ? today : daysAfter(today, 1)
  return atHour(workingDayFrom(from, holidays), hour)
}
