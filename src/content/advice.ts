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
      return {
        what: `${name} is too short`,
        mend: `give at least ${issue.minimum}`,
      }
    case 'too_big':
      return {
        what: `${name} is too long`,
        mend: `give at most ${issue.maximum}`,
      }
    case 'invalid_union':
      return {
        what: `${name} has a value that is not known here`,
        mend: 'write a date such as 2026-11-21 in quotes, a number of months, or "not stated"',
      }
    default:
      return { what: `${name} is not right`, mend: issue.message }
  }
}
