const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day of the pack, such as 2026-11-21, as people read it: 21 November 2026. */
export function printedDay(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}
