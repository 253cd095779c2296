import type { DraftContext } from '../check.js'
import { phraseMatches } from '../match/phrase-matches.js'
import type { Post } from '../text/post.js'
import { candidates } from './candidates.js'
import type { CompiledRules } from './compile-rules.js'
import { type Case, type Decision, decide } from './decide.js'
import type { ElectionPeriod } from './needs.js'

/** What the rules alone make of a draft, with what they decided from. */
export function decisionsFor(
  compiled: CompiledRules,
  post: Post,
  context: DraftContext,
  periods: readonly ElectionPeriod[],
): { readonly given: Case; readonly decisions: readonly Decision[] } {
  const matches = phraseMatches(compiled.index, post)
  const given = { post, matches, context, periods }
  return { given, decisions: candidates(compiled, post, matches).map((candidate) => decide(candidate, given)) }
}

/** What decisions tell those who weigh a draft as a whole: which rules it touches, and what became of that. */
export function toldBy(decisions: readonly Decision[]): Iterable<string> {
  const told = new Set<string>()
  for (const { candidate, outcome } of decisions) {
    const { id, category } = candidate.compiled.rule
    told.add(`${id} ${outcome}`)
    told.add(outcome === 'found' ? `${category} found` : outcome)
  }
  return told
}
