import type { Rule, WordLists } from '../../content/index.js'
import type { CheckDraft, DraftContext } from '../check.js'
import { phraseMatches } from '../match/phrase-matches.js'
import { createReader, type PostsModel, type ReadAgain } from '../reading/reader.js'
import type { Mend } from '../text/mend.js'
import { readPost } from '../text/post.js'
import { candidates } from './candidates.js'
import { type CompiledRules, compileRules } from './compile-rules.js'
import { type Decision, decide } from './decide.js'
import { findingOf } from './finding.js'
import { mergeFindings } from './merge.js'
import type { ElectionPeriod } from './needs.js'
import { secondReading } from './second-reading.js'

/** What the rules rest on beside themselves. */
export interface DraftCheckOptions {
  /** The lists of words that phrases name in curly brackets. */
  readonly words?: WordLists
  /** Times before elections, held against the day of posting when the writer gives it. */
  readonly elections?: readonly ElectionPeriod[]
  /** What `learnFromPosts` learned from the same rules; without it, it is learned anew. */
  readonly learned?: LearnedPosts
}

/** What was learned from the posts of a pack, to be used by the checks of several councils. */
export interface LearnedPosts {
  readonly read: ReadAgain | undefined
  /** The same as plain data, to be kept for the next start. */
  readonly model?: PostsModel
  readonly mend?: Mend
}

/** Learns from the posts that rules are like (half a second of full work), once for a pack; `ready` spares that. */
export function learnFromPosts(rules: readonly Rule[], words: WordLists = {}, ready?: PostsModel): LearnedPosts {
  return createReader(rules, words, ready) ?? { read: undefined }
}

/** Every decision about a draft in the order it was made, for an officer who asks why. */
export type ExplainDraft = (text: string, context?: DraftContext) => readonly Decision[]

const explainer =
  (compiled: CompiledRules, { read, mend }: LearnedPosts, periods: readonly ElectionPeriod[]): ExplainDraft =>
  (text, context = {}) => {
    const post = readPost(text, mend)
    const matches = phraseMatches(compiled.index, post)
    const given = { post, matches, context, periods }
    const decisions = candidates(compiled, post, matches).map((candidate) => decide(candidate, given))
    return read ? secondReading(decisions, read, compiled.rules, given) : decisions
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
