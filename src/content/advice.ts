import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** A schema's complaint in an editor's words: what is wrong, and how to mend it. */
export interface Advice {
  readonly what: string
  readonly mend: string
}

const named = (path: readonly PropertyKey[]) => {
  const last = path.at(-1)
  return typeof last === 'number' ? `entry ${last + 1} of "${String(path.at(-2))}"` : `"${String(last ?? 'this file')}"`
}

const kinds: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'named lines',
}
const kind = (name: string) => kinds[name] ?? name

const dated = new Set(['date', 'effective', 'due', 'checked', 'from', 'interval'])
const unionAdvice = (path: readonly PropertyKey[]) =>
  dated.has(String(path.at(-1)))
    ? 'write a date such as 2026-11-21 in quotes, a number of months, or "not stated"'
    : 'write it in the same way as the entries beside it'

const tooSmall: Record<string, string> = { string: 'is empty', array: 'has too few entries' }
const tooBig: Record<string, string> = { string: 'is too long', array: 'has too many entries' }
const mendCount = (limit: string, count: number | bigint, origin: string) =>
  origin !== 'string' ? `give ${limit} ${count}` : limit === 'at least' ? 'write some words here' : `cut it to ${count} letters`

/** Turns one complaint of a schema into advice that somebody who does not code can follow. */
export function advise(issue: Issue): Advice {
  const name = named(issue.path)
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? {
            what: `${name} is missing`,
            mend: `add ${name} with ${kind(issue.expected)}`,
          }
        : issue.input === null
          ? { what: `${name} is empty`, mend: `write ${kind(issue.expected)} here, or remove the line if it is not needed` }
          : {
              what: `${name} should be ${kind(issue.expected)}`,
              mend: `write ${kind(issue.expected)} here; put quotes around words that YAML could take for something else`,
            }
    case 'unrecognized_keys':
      return {
        what: `${issue.keys.map((key) => `"${key}"`).join(', ')} is not a name used here`,
        mend: 'check the spelling and the indent, or remove the line',
      }
    case 'invalid_value':
      return {
        what: `${name} has a value that is not known here`,
        mend: `use one of: ${issue.values.join(', ')}`,
      }
    case 'too_small':
      return { what: `${name} ${tooSmall[issue.origin] ?? 'is too small'}`, mend: mendCount('at least', issue.minimum, issue.origin) }
    case 'too_big':
      return { what: `${name} ${tooBig[issue.origin] ?? 'is too big'}`, mend: mendCount('at most', issue.maximum, issue.origin) }
    case 'invalid_union':
      return {
        what: `${name} has a value that is not known here`,
        mend: unionAdvice(issue.path),
      }
    default:
      return { what: `${name} is not right`, mend: issue.message }
  }
}
