import { createHash } from 'node:crypto'
import type { Content } from '../content.js'
import { type ChangeKind, changeKinds, type Told, toldEntries } from './told-entries.js'

/** What a pack told at one moment, small enough to be kept: a fingerprint and a title for each thing, by kind and id. */
export type SeenWords = Readonly<Record<string, readonly [fingerprint: string, title: string]>>

/** One thing that is told otherwise than it was when the words were last seen. */
export interface SeenChange {
  readonly kind: ChangeKind
  readonly id: string
  readonly title: string
  readonly change: 'added' | 'removed' | 'changed'
}

// what a button says is no news, and neither is the title of a group
const unheard = new Set(['Button'])

const fingerprint = ({ lines }: Told) => {
  const heard = Object.entries(lines).filter(([name, words]) => !unheard.has(name) && words.length > 0)
  return createHash('sha256').update(JSON.stringify(heard)).digest('base64url').slice(0, 10)
}

const isTold = (kinds: readonly ChangeKind[]) => (told: Told) => kinds.includes(told.kind)

/** Notes what a pack tells now, so that `changedSince` can say later what changed; only things of the kinds named. */
export function seenWords(content: Content, kinds: readonly ChangeKind[] = changeKinds): SeenWords {
  const told = toldEntries(content).filter(isTold(kinds))
  return Object.fromEntries(told.map((one) => [`${one.kind} ${one.id}`, [fingerprint(one), one.title]]))
}

const partsOf = (key: string) => {
  const at = key.indexOf(' ')
  return { kind: changeKinds.find((kind) => kind === key.slice(0, at)), id: key.slice(at + 1) }
}

const removedSince = (before: SeenWords, now: SeenWords): SeenChange[] =>
  Object.entries(before).flatMap(([key, [, title]]) => {
    const { kind, id } = partsOf(key)
    return kind && !Object.hasOwn(now, key) ? [{ kind, id, title, change: 'removed' as const }] : []
  })

/** What changed since the words were noted, in the order of the pack, with what was removed at the end; compares what both noted. */
export function changedSince(before: SeenWords, now: SeenWords): readonly SeenChange[] {
  const fresh = Object.entries(now).flatMap(([key, [print, title]]): SeenChange[] => {
    const { kind, id } = partsOf(key)
    const old = Object.hasOwn(before, key) ? before[key] : undefined
    if (!kind || old?.[0] === print) return []
    return [{ kind, id, title, change: old ? 'changed' : 'added' }]
  })
  return [...fresh, ...removedSince(before, now)]
}
