import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftContext } from '../../../src/draft-check/index.js'

/** A post of the development set: risky ones say what kind and where, harmless ones only what about. */
export interface SetPost {
  readonly id: string
  readonly text: string
  readonly category?: string
  readonly theme?: string
  readonly spans?: readonly (readonly [number, number])[]
  readonly context?: DraftContext
  /** Written as a blind test and then learnt from: it always belongs to the half used for tuning. */
  readonly seen?: boolean
  /** The round in which a stranger wrote it, where it was blind once and is learnt from now. */
  readonly round?: number
}

type SetName = 'risky' | 'harmless' | 'seen-risky' | 'seen-harmless' | 'blind-risky' | 'blind-harmless'

/** Reads one file of the development set. */
export function readSet(name: SetName): readonly SetPost[] {
  return readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SetPost)
}

const scramble = (id: string, seed: number): number => {
  let hash = 2166136261 ^ seed
  for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Parts a set in two by a seed, evenly within each kind, so that rules are tuned on one half and measured on the other. */
export function halves(posts: readonly SetPost[], seed: number): { readonly tuned: readonly SetPost[]; readonly held: readonly SetPost[] } {
  const kinds = Object.entries(groups(posts))
  const tuned: SetPost[] = []
  const held: SetPost[] = []
  for (const [, members] of kinds) {
    tuned.push(...members.filter(({ seen }) => seen === true))
    const order = members.filter(({ seen }) => seen !== true).sort((a, b) => scramble(a.id, seed) - scramble(b.id, seed))
    order.forEach((post, index) => {
      const half = index % 2 === 0 ? tuned : held
      half.push(post)
    })
  }
  return { tuned, held }
}

const groups = (posts: readonly SetPost[]): Record<string, SetPost[]> => {
  const found: Record<string, SetPost[]> = {}
  for (const post of posts) {
    const kind = post.category ?? post.theme ?? ''
    const group = found[kind] ?? []
    found[kind] = group
    group.push(post)
  }
  return found
}
