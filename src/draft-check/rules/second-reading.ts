import type { ReadAgain, Reading } from '../reading/reader.js'
import { askedAsWhole } from './asked-as-whole.js'
import type { CompiledRule } from './compile-rules.js'
import type { Case, Decision } from './decide.js'
import { canBeKeptBack, isFound, milder } from './kept-back.js'

/** How like harmless posts a draft must be, so that one place in it, or several of one category, are not raised by their words alone. */
const harmlessFor = { onePlace: 0.4, severalPlaces: 0.7 }
/** So much more, when the draft is also more like posts of that category than of any other. */
const moreForItsKind = 0.15
/** Above this a draft is so like the posts of a category that its question is asked although no rule of it fired. */
const surelyLike = { post: 0.7, fewWords: 0.8 }
/** So few words that each weighs too much. */
const fewTokens = 12
/** A long text says many things; it is not like any one post. */
const mostTokens = 400

/** A draft shorter than this can hardly hint: there, what the rule wants in `all` must stand beside the likeness. */
const tooShortToHint = 16

const likeHarmless = 'like harmless posts'

const categoryOf = ({ candidate }: Decision) => candidate.compiled.rule.category

// the writer has said where they sit, and this is decided elsewhere
const isAnswered = ({ outcome, candidate: { compiled } }: Decision) => outcome === 'needs' && compiled.rule.needs?.decides !== undefined

/** Where the draft as a whole is like harmless posts, what words alone raised is kept back, and a stop becomes a question; a number, an address or what a rule calls plain stays. */
function heldBack(decisions: readonly Decision[], { harmless, category }: Reading): readonly Decision[] {
  const found = decisions.filter(isFound)
  const isSurelyHarmless = (decision: Decision) => {
    const own = categoryOf(decision)
    const places = found.filter((other) => categoryOf(other) === own).length
    return harmless > (places > 1 ? harmlessFor.severalPlaces : harmlessFor.onePlace) + (own === category ? moreForItsKind : 0)
  }
  return decisions.map((decision) =>
    isFound(decision) && canBeKeptBack(decision) && isSurelyHarmless(decision) ? milder(decision, likeHarmless) : decision,
  )
}

/** Looks at the decisions again in the light of what the draft as a whole is like: fewer false alarms, and a question where no rule fired. */
export function secondReading(
  decisions: readonly Decision[],
  read: ReadAgain,
  rules: readonly CompiledRule[],
  given: Case,
): readonly Decision[] {
  if (given.post.tokens.length > mostTokens) return decisions
  const reading = read(given.post)
  const kept = heldBack(decisions, reading)
  const { category, chance } = reading
  if (
    chance <= (given.post.tokens.length < fewTokens ? surelyLike.fewWords : surelyLike.post) ||
    kept.some((decision) => (isFound(decision) || isAnswered(decision)) && categoryOf(decision) === category)
  )
    return kept
  const like = rules.find(({ rule }) => rule.when.like && rule.category === category)
  if (!like) return kept
  const own = given.post.tokens.length < tooShortToHint ? like : { ...like, all: [] }
  return [...kept, ...askedAsWhole(own, reading.weightOf(), given)]
}
