import type { Rule, WordLists } from '../../content/index.js'
import type { CheckDraft, DraftContext } from '../check.js'
import { type LearnedPosts, learnFromPosts } from '../learned.js'
import { readPost } from '../text/post.js'
import { type CompiledRules, compileRules } from './compile-rules.js'
import type { Decision } from './decide.js'
import { decisionsFor } from './decisions.js'
import { findingOf } from './finding.js'
import { mergeFindings } from './merge.js'
import type { ElectionPeriod } from './needs.js'
import { secondReading } from './second-reading.js'
import { stanceReading } from './stance-reading.js'

/** What the rules rest on beside themselves. */
export interface DraftCheckOptions {
  /** The lists of words that phrases name in curly brackets. */
  readonly words?: WordLists
  /** Times before elections, held against the day of posting when the writer gives it. */
  readonly elections?: readonly ElectionPeriod[]
  /** What `learnFromPosts` learned from the same rules; without it, it is learned anew. */
  readonly learned?: LearnedPosts
}

/** Every decision about a draft in the order it was made, for an officer who asks why. */
export type ExplainDraft = (text: string, context?: DraftContext) => readonly Decision[]

const explainer =
  (compiled: CompiledRules, { read, mend, stance }: LearnedPosts, periods: readonly ElectionPeriod[]): ExplainDraft =>
  (text, context = {}) => {
    const { given, decisions: first } = decisionsFor(compiled, readPost(text, mend), context, periods)
    const compared = read ? secondReading(first, read, compiled.rules, given) : first
    return stance ? stanceReading(compared, { read: stance, rules: compiled.rules, first }, given) : compared
  }

/** Makes the function that tells, for each rule a draft touches, why it was raised or kept back. */
export function createDraftExplainer(
  rules: readonly Rule[],
  { words = {}, elections = [], learned }: DraftCheckOptions = {},
): ExplainDraft {
  return explainer(compileRules(rules, words), learned ?? learnFromPosts(rules, words), elections)
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
