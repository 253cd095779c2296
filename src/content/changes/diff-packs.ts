import type { Content } from '../content.js'
import { type ChangeKind, type Told, toldEntries } from './told-entries.js'

/** One line that differs: absent before when it is new, absent after when it is gone. */
export interface ChangedLine {
  readonly name: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** One thing whose words were added, removed or changed between two packs. */
export interface Change {
  readonly kind: ChangeKind
  readonly id: string
  readonly title: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly lines: readonly ChangedLine[]
}

const key = ({ kind, id }: Told) => `${kind} ${id}`

/** Lines that stand in one list only, side by side in their order, so that moving a line is no change. */
const changedLines = (name: string, before: readonly string[], after: readonly string[]): ChangedLine[] => {
  const gone = before.filter((line) => !after.includes(line))
  const fresh = after.filter((line) => !before.includes(line))
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, n) => ({ name, before: gone[n], after: fresh[n] }))
}

const linesOf = (before: Told['lines'], after: Told['lines']) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => changedLines(name, before[name] ?? [], after[name] ?? []))

const compare = (before: Told | undefined, after: Told | undefined): Change[] => {
  const told = after ?? before
  if (!told) return []
  const lines = linesOf(before?.lines ?? {}, after?.lines ?? {})
  if (before && after && lines.length === 0) return []
  const { kind, id, title } = told
  return [{ kind, id, title, change: before ? (after ? 'changed' : 'removed') : 'added', lines }]
}

/** What changed in people's words from one pack to another, in the order of the new pack, with what was removed at the end. */
export function diffPacks(before: Content, after: Content): Change[] {
  const old = new Map(toldEntries(before).map((told) => [key(told), told]))
  const fresh = toldEntries(after)
  const kept = new Set(fresh.map(key))
  const removed = [...old.values()].filter((told) => !kept.has(key(told)))
  return [...fresh.flatMap((told) => compare(old.get(key(told)), told)), ...removed.flatMap((told) => compare(told, undefined))]
}
