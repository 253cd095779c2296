import type { DigestIssue } from '../../store/ports.js'
import { monthName } from '../months.js'

/** Which issue somebody asks for: the last, one by its number, or one by its month, with or without a year. */
export type WhichIssue = { readonly last: true } | { readonly number: number } | { readonly month: string; readonly year?: string }

const months = 'january february march april may june july august september october november december'.split(' ')

const monthIn = (word: string) => months.findIndex((month) => month === word || (word.length >= 3 && month.startsWith(word)))

const inMonth = (word: string, year: string | undefined): WhichIssue | undefined => {
  const at = monthIn(word)
  return at < 0 ? undefined : { month: String(at + 1).padStart(2, '0'), ...(year === undefined ? {} : { year }) }
}

/** Reads "digest", "digest 3", "digest issue 3", "digest march" or "digest march 2027"; undefined for anything else, which is no command. */
export function whichIssue(said: string): WhichIssue | undefined {
  if (said === 'digest') return { last: true }
  const number = /^digest (?:issue |number )?(\d{1,3})$/.exec(said)?.[1]
  if (number !== undefined) return { number: Number(number) }
  const [, word, year] = /^digest (?:for )?([a-z]+)(?: (20\d\d))?$/.exec(said) ?? []
  return word === undefined ? undefined : inMonth(word, year)
}

/** The issue that was asked for, of those that went out, the newest first; a month without a year means the last of that name. */
export function issueOf(sent: readonly DigestIssue[], which: WhichIssue): DigestIssue | undefined {
  if ('last' in which) return sent[0]
  if ('number' in which) return sent.find(({ number }) => number === which.number)
  return sent.find(({ month }) => month.endsWith(`-${which.month}`) && (which.year === undefined || month.startsWith(which.year)))
}

/** An issue's name in a list or on a button. */
export function issueName({ number, month }: Pick<DigestIssue, 'number' | 'month'>): string {
  return `Issue ${number}: ${monthName(month)}`
}
