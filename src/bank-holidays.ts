import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const shippedFolder = fileURLToPath(new URL('../dist', import.meta.url))
const name = 'bank-holidays.json'
const yearsAhead = 10

const kept = z.record(z.string().regex(/^\d{4}$/), z.array(z.iso.date()))

/** The bank holidays of England in a year, as `2026-12-25`, with the days in lieu ("date-holidays", its data for GB-ENG). */
export async function bankHolidaysOf(year: number): Promise<readonly string[]> {
  // loaded when first asked for: it brings the calendars of the whole world, and 26 MB of memory
  const { default: Holidays } = await import('date-holidays')
  const days = new Holidays('GB', 'ENG').getHolidays(year).filter(({ type }) => type === 'public')
  return days.map(({ date }) => date.slice(0, 10))
}

/** Writes the bank holidays from the year before to ten years on beside the program, so that no start has to load the library. */
export async function keepBankHolidays(folder: string, now: Date): Promise<void> {
  const first = now.getUTCFullYear() - 1
  const years = Array.from({ length: yearsAhead + 2 }, (_, n) => first + n)
  const days = await Promise.all(years.map(async (year) => [String(year), await bankHolidaysOf(year)] as const))
  writeFileSync(join(folder, name), JSON.stringify(Object.fromEntries(days)))
}

const fromBuild = (folder: string): Readonly<Record<string, readonly string[]>> => {
  try {
    return kept.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  } catch {
    return {}
  }
}

/** The bank holidays of England in these years: what the build wrote down, and the library for any other year. */
export async function bankHolidays(years: readonly number[], folder: string = shippedFolder): Promise<ReadonlySet<string>> {
  const known = fromBuild(folder)
  const days = await Promise.all(years.map((year) => known[year] ?? bankHolidaysOf(year)))
  return new Set(days.flat())
}
