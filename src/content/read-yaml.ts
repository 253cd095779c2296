import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { advise } from './advice.js'
import type { Fault } from './fault.js'

/** Where in a file something stands, counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A file read through its schema: the value when all is well, every fault otherwise, and where each part stands. */
export interface ReadFile<T> {
  readonly file: string
  readonly value: T | undefined
  readonly faults: readonly Fault[]
  readonly at: (path: readonly PropertyKey[]) => Position
}

const syntaxAdvice = (code: string) =>
  code === 'TAB_AS_INDENT'
    ? {
        what: 'A tab is used to indent',
        mend: 'replace the tab with two spaces',
      }
    : code === 'DUPLICATE_KEY'
      ? {
          what: 'The same name stands twice in one entry',
          mend: 'keep one of the two',
        }
      : {
          what: 'This is not readable as YAML',
          mend: 'check the indent, and put quotes around a line that holds a colon or starts with a quote mark',
        }

/** Reads one file of a pack and holds it against its schema; nothing is half-read: a fault means no value. */
export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S): ReadFile<z.output<S>> {
  const lines = new LineCounter()
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
  })
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const at = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length) as (string | number)[], true)
      if (isNode(node) && node.range) return position(node.range[0])
    }
    return { line: 1, column: 1 }
  }
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      ...position(error.pos[0]),
      ...syntaxAdvice(error.code),
    }))
    return { file, value: undefined, faults, at }
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true })
  if (parsed.success) return { file, value: parsed.data, faults: [], at }
  const faults = parsed.error.issues.map((issue) => ({
    file,
    ...at(issue.path),
    ...advise(issue),
  }))
  return { file, value: undefined, faults, at }
}
