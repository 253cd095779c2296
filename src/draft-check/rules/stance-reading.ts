import type { ReadStance } from '../stance/stance-reader.js'
import { askedAsWhole } from './asked-as-whole.js'
import type { CompiledRule } from './compile-rules.js'
import type { Case, Decision } from './decide.js'
import { toldBy } from './decisions.js'
import { canBeKeptBack, isFound, keptBack, milder } from './kept-back.js'

/** Below this, what words alone raised about people is kept back, and a stop becomes a question. */
const hardly = 0.6
/** Below this, a stop is kept back too. */
const surelyNot = 0.1
/** Above this, a question is asked although no rule of the category fired. */
const surely = 0.75
/** A long text says many things; no one stance runs through it. */
const mostTokens = 120

const otherStance = 'other stance'

const ruleOf = ({ candidate }: Decision) => candidate.compiled.rule

const softened = (decision: Decision, any: number): Decision =>
  any > surelyNot ? milder(decision, otherStance) : keptBack(decision, otherStance)

/** What a draft and the rules' decisions about it are read with. */
export interface StanceReading {
  readonly read: ReadStance
  readonly rules: readonly CompiledRule[]
  /** What the rules alone decided. */
  readonly first: readonly Decision[]
}

/**
 * Looks at what was decided about people in the light of the stance that the draft takes. Words that hate uses are also used to
 * reject it, so there are fewer false alarms, and there is a question where no rule fired.
 */
export function stanceReading(decisions: readonly Decision[], { read, rules, first }: StanceReading, given: Case): readonly Decision[] {
  if (given.post.tokens.length > mostTokens) return decisions
  const own = rules.filter(({ rule }) => rule.when.stance)
  const isOwn = (decision: Decision) => isFound(decision) && own.some(({ rule }) => rule.category === ruleOf(decision).category)
  const isRaised = decisions.some(isOwn)
  const people = read(given.post)
  if (!isRaised && !people.namesPeople) return decisions
  const { any, category, weightOf } = people.weigh(toldBy(first))
  if (isRaised) return any < hardly ? decisions.map((one) => (isOwn(one) && canBeKeptBack(one) ? softened(one, any) : one)) : decisions
  const like = any > surely ? own.find(({ rule }) => rule.category === category) : undefined
  return like ? [...decisions, ...askedAsWhole(like, weightOf(), given)] : decisions
}
