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

/** Whether one of some phrases stands in the same sentence, in this or the next one to either side, or anywhere. */
export function standsNear(
  { matches, place }: Pick<Look, 'matches' | 'place'>,
  phrases: readonly number[],
  scope: 'sentence' | 'near' | 'post',
): boolean {
  const { sentence } = place
  return phrases.some((id) => {
    if (scope === 'post') return matches.of(id).length > 0
    if (matches.inSentence(id, sentence).length > 0) return true
    return scope === 'near' && (matches.inSentence(id, sentence - 1).length > 0 || matches.inSentence(id, sentence + 1).length > 0)
  })
}

const standsBefore = ({ matches, place }: Look, phrases: readonly number[]): boolean =>
  phrases.some((id) => matches.inSentence(id, place.sentence).some(({ to }) => to <= place.from && place.from - to <= reachBefore))

/** Makes a guard of a family of phrases, by their numbers in the index. */
export function guardOf(scope: Scope, phrases: readonly number[]): Guard {
  return (look) => (scope === 'before' ? standsBefore(look, phrases) : standsNear(look, phrases, scope))
}
