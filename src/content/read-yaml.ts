import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { advise } from './advice.js'
import type { Fault } from './fault.js'
import { adviseSyntax } from './yaml-advice.js'
import { findTraps } from './yaml-traps.js'

/** Where in a file something stands, counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A file read through its schema: the value when all is well, every fault otherwise, and where each part stands. */
export interface ReadFile<T> {
  readonly file: string
  readonly value: T | undefined
  /** What is written, whether or not the schema takes it; undefined when it is not readable at all. */
  readonly written: unknown
  readonly faults: readonly Fault[]
  readonly at: (path: readonly PropertyKey[]) => Position
}

const positions = (lines: LineCounter) => (offset: number) => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

const finder =
  (document: Document, position: (offset: number) => Position) =>
  (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length) as (string | number)[], true)
      if (isNode(node) && node.range) return position(node.range[0])
    }
    return { line: 1, column: 1 }
  }

const unknownNames = (issue: z.core.$ZodIssue): { readonly issue: z.core.$ZodIssue; readonly path: readonly PropertyKey[] }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ issue: { ...issue, keys: [key] }, path: [...issue.path, key] }))
    : [{ issue, path: issue.path }]

/** Words of a wrong kind break several rules at once; the first tells enough. */
const oneForEachPlace = <P extends { readonly path: readonly PropertyKey[] }>(places: readonly P[]): P[] =>
  [...new Map([...places].reverse().map((place) => [place.path.join(' '), place])).values()].reverse()

/** Finds what the same text said when it was read before without a fault; undefined for a text that was never read. */
export type ReadBefore = (source: string) => unknown

// where something stands is asked for only when something is wrong
const lateFinder = (source: string): ReadFile<unknown>['at'] => {
  let find: ReadFile<unknown>['at'] | undefined
  return (path) => {
    const lines = new LineCounter()
    find ??= finder(parseDocument(source, { lineCounter: lines, prettyErrors: false }), positions(lines))
    return find(path)
  }
}

/**
 * Reads one file of a pack and holds it against its schema; nothing is half-read: a fault means no value. What was read
 * `before` is held against the schema all the same, and read anew when it does not fit.
 */
export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S, before?: ReadBefore): ReadFile<z.output<S>> {
  const ready = before?.(source)
  const fitting = ready === undefined ? undefined : schema.safeParse(ready)
  if (fitting?.success) return { file, value: fitting.data, written: ready, faults: [], at: lateFinder(source) }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const position = positions(lines)
  const at = finder(document, position)
  if (document.errors.length > 0) {
    const sourceLines = source.split('\n')
    const complaints = document.errors.map((complaint) => ({ complaint, line: sourceLines[position(complaint.pos[0]).line - 1] ?? '' }))
    const faults = adviseSyntax(complaints).map(({ complaint, what, mend }) => ({ file, ...position(complaint.pos[0]), what, mend }))
    return { file, value: undefined, written: undefined, faults, at }
  }
  const written: unknown = document.toJS()
  const traps = findTraps(document).map(({ offset, what, mend }) => ({ file, ...position(offset), what, mend }))
  const parsed = schema.safeParse(written, { reportInput: true })
  if (parsed.success) return { file, value: traps.length === 0 ? parsed.data : undefined, written, faults: traps, at }
  const faults = oneForEachPlace(parsed.error.issues.flatMap(unknownNames)).map(({ issue, path }) => ({
    file,
    ...at(path),
    ...advise(issue),
  }))
  return { file, value: undefined, written, faults: [...traps, ...faults], at }
}
