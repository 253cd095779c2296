import { londonAt, londonDate, londonDay } from '../../chat/index.js'

/** Three months of the calendar, as days in London. */
export interface Quarter {
  /** Such as `2026-Q4`. */
  readonly id: string
  readonly first: string
  readonly last: string
  /** The three months, such as `2026-10`. */
  readonly months: readonly string[]
}

const two = (month: number) => String(month).padStart(2, '0')

const quarterAt = (year: number, number: number): Quarter => {
  const from = (number - 1) * 3 + 1
  const months = [from, from + 1, from + 2].map((month) => `${year}-${two(month)}`)
  const last = new Date(Date.UTC(year, from + 2, 0)).toISOString().slice(0, 10)
  return { id: `${year}-Q${number}`, first: `${months[0]}-01`, last, months }
}

/** The quarter that a name such as `2026-Q4` means; undefined for anything else. */
export function readQuarter(name: string): Quarter | undefined {
  const [, year, number] = /^(20\d\d)-?q([1-4])$/i.exec(name.trim()) ?? []
  return year === undefined ? undefined : quarterAt(Number(year), Number(number))
}

/** The quarter that a moment lies in, in London. */
export function quarterOf(at: number | Date): Quarter {
  const day = londonDay(at)
  return quarterAt(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))
}

/** The quarter before another. */
export function quarterBefore({ id }: Quarter): Quarter {
  const year = Number(id.slice(0, 4))
  const number = Number(id.slice(6))
  return number === 1 ? quarterAt(year - 1, 4) : quarterAt(year, number - 1)
}

/** Up to when a report on a quarter can tell: its last moment, or now while it runs; in milliseconds since 1970. */
export function endOf({ last }: Quarter, now: number): number {
  return Math.min(now, londonAt(last, '23:59') + 59_999)
}

/** A quarter as people say it. */
export function quarterWords({ first, last }: Quarter): string {
  return `${londonDate(first)} to ${londonDate(last)}`
}
