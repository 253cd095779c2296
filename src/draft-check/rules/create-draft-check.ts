import type { Rule, WordLists } from '../../content/index.js'
import type { CheckDraft, DraftContext } from '../check.js'
import { phraseMatches } from '../match/phrase-matches.js'
import { readPost } from '../text/post.js'
import { candidates } from './candidates.js'
import { type CompiledRules, compileRules } from './compile-rules.js'
import { type Decision, decide } from './decide.js'
import { findingOf } from './finding.js'
import { mergeFindings } from './merge.js'
import type { ElectionPeriod } from './needs.js'

/** What the rules rest on beside themselves. */
export interface DraftCheckOptions {
  /** The lists of words that phrases name in curly brackets. */
  readonly words?: WordLists
  /** Times before elections, held against the day of posting when the writer gives it. */
  readonly elections?: readonly ElectionPeriod[]
}

/** Every decision about a draft in the order it was made, for an officer who asks why. */
export type ExplainDraft = (text: string, context?: DraftContext) => readonly Decision[]

const explainer =
  (compiled: CompiledRules, periods: readonly ElectionPeriod[]): ExplainDraft =>
  (text, context = {}) => {
    const post = readPost(text)
    const matches = phraseMatches(compiled.index, post)
    const given = { post, matches, context, periods }
    return candidates(compiled, post, matches).map((candidate) => decide(candidate, given))
  }

/** Makes the function that tells, for each rule a draft touches, why it was raised or kept back. */
export function createDraftExplainer(rules: readonly Rule[], { words = {}, elections = [] }: DraftCheckOptions = {}): ExplainDraft {
  return explainer(compileRules(rules, words), elections)
}

/** Makes the check from the rules: read once, used for every draft, holding nothing of any. */
export function createDraftCheck(rules: readonly Rule[], options: DraftCheckOptions = {}): CheckDraft {
  const explain = createDraftExplainer(rules, options)
  return (text, context = {}) => {
    const found = explain(text, context).filter(({ outcome }) => outcome === 'found')
    const findings = mergeFindings(found.map((decision) => findingOf(text, decision)))
    return { level: findings[0]?.level ?? 'none', findings, rules: rules.length }
  }
}
