import type { PhraseMatches, Place } from '../match/phrase-matches.js'
import type { Post } from '../text/post.js'

/** How far around a candidate a guard looks. */
export type Scope = 'before' | 'sentence' | 'near' | 'post'

/** A guard that is a family of phrases: it holds when one of them stands close enough. */
export interface PhraseGuard {
  readonly scope: Scope
  readonly phrases: readonly string[]
}

/** What a guard sees: the draft, the candidate, and the phrases found in the draft. */
export interface Look {
  readonly post: Post
  readonly place: Place
  readonly matches: PhraseMatches
}

/** Decides whether what stands around a candidate makes it harmless. */
export type Guard = (look: Look) => boolean

const reachBefore = 4

const isWithin = (scope: Scope, found: Place, place: Place): boolean => {
  if (scope === 'post') return true
  if (scope === 'near') return Math.abs(found.sentence - place.sentence) <= 1
  if (found.sentence !== place.sentence) return false
  return scope === 'sentence' || (found.to <= place.from && place.from - found.to <= reachBefore)
}

/** Makes a guard of a family of phrases, by their numbers in the index. */
export function guardOf(scope: Scope, phrases: readonly number[]): Guard {
  return ({ matches, place }) => phrases.some((id) => matches.of(id).some((found) => isWithin(scope, found, place)))
}
