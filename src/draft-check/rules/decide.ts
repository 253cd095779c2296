import type { Level } from '../../content/index.js'
import type { DraftContext } from '../check.js'
import { standsNear } from '../guards/guard.js'
import type { PhraseMatches, Place } from '../match/phrase-matches.js'
import type { Post } from '../text/post.js'
import type { Candidate } from './candidates.js'
import type { CompiledRule, NamedGuard } from './compile-rules.js'
import { type ElectionPeriod, meetsNeeds } from './needs.js'

/** What became of a candidate, and why: `found`, or the name of what kept it back. */
export interface Decision {
  readonly candidate: Candidate
  readonly outcome: 'found' | 'needs' | 'all' | 'missing' | 'unless' | 'like harmless posts' | 'other stance' | `guard ${string}`
  readonly level: Level
  /** Guards that made it milder. */
  readonly softened: readonly string[]
  /** The words that counted, where the draft was compared as a whole. */
  readonly words?: readonly string[]
}

/** What decisions are made from. */
export interface Case {
  readonly post: Post
  readonly matches: PhraseMatches
  readonly context: DraftContext
  readonly periods: readonly ElectionPeriod[]
}

const milder: Record<Level, Level> = { stop: 'ask', ask: 'note', note: 'note' }

const firstHolding = (guards: readonly NamedGuard[], { post, matches }: Case, place: Place) =>
  guards.find(({ guard }) => guard({ post, matches, place }))?.name

const outcomeOf = ({ compiled, place }: Candidate, given: Case): Decision['outcome'] => {
  const { rule } = compiled
  const { matches, context, periods } = given
  const look = { matches, place }
  if (!meetsNeeds(rule.needs, context, periods)) return 'needs'
  if (!compiled.all.every((list) => standsNear(look, list, rule.when.within))) return 'all'
  if (standsNear(look, compiled.missing, 'post')) return 'missing'
  if (standsNear(look, compiled.unlessNear, 'sentence') || standsNear(look, compiled.unlessPost, 'post')) return 'unless'
  const guard = firstHolding(compiled.guards, given, place)
  return guard === undefined ? 'found' : `guard ${guard}`
}

const softenedBy = (compiled: CompiledRule, given: Case, place: Place): string[] => {
  const name = firstHolding(compiled.softer, given, place)
  return name === undefined ? [] : [name]
}

/** Decides about one candidate in a fixed order: circumstances, what must stand with it, what must not, guards, level. */
export function decide(candidate: Candidate, given: Case): Decision {
  const { compiled, place } = candidate
  const outcome = outcomeOf(candidate, given)
  const softened = outcome === 'found' ? softenedBy(compiled, given, place) : []
  const { level } = compiled.rule
  return { candidate, outcome, level: softened.length > 0 ? milder[level] : level, softened }
}
