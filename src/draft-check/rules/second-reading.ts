import type { ReadAgain, Reading } from '../reading/reader.js'
import type { Post } from '../text/post.js'
import type { Token } from '../text/tokens.js'
import type { CompiledRule } from './compile-rules.js'
import { type Case, type Decision, decide } from './decide.js'

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

const everyday = new Set(
  'about after again also always been before being could does doing done down each even ever every from going have having here into just like made make many more most much must never only other ours over said same shall should some such than that their them then there these they thing things this those very want well were what when where which while will with would your yours'.split(
    ' ',
  ),
)

const likeHarmless = 'like harmless posts'

const categoryOf = ({ candidate }: Decision) => candidate.compiled.rule.category

const isFound = ({ outcome }: Decision) => outcome === 'found'

// the writer has said where they sit, and this is decided elsewhere
const isAnswered = ({ outcome, candidate: { compiled } }: Decision) => outcome === 'needs' && compiled.rule.needs?.decides !== undefined

const canBeKeptBack = ({ candidate: { compiled } }: Decision) =>
  compiled.detector === undefined && compiled.pattern === undefined && compiled.rule.plain !== true

const milder = (decision: Decision): Decision =>
  decision.level === 'stop'
    ? { ...decision, level: 'ask', softened: [...decision.softened, likeHarmless] }
    : { ...decision, outcome: likeHarmless }

/** Where the draft as a whole is like harmless posts, what words alone raised is kept back, and a stop becomes a question; a number, an address or what a rule calls plain stays. */
function heldBack(decisions: readonly Decision[], { harmless, category }: Reading): readonly Decision[] {
  const found = decisions.filter(isFound)
  const isSurelyHarmless = (decision: Decision) => {
    const own = categoryOf(decision)
    const places = found.filter((other) => categoryOf(other) === own).length
    return harmless > (places > 1 ? harmlessFor.severalPlaces : harmlessFor.onePlace) + (own === category ? moreForItsKind : 0)
  }
  return decisions.map((decision) =>
    isFound(decision) && canBeKeptBack(decision) && isSurelyHarmless(decision) ? milder(decision) : decision,
  )
}

/** The sentence whose words speak most for the category. */
const strongestSentence = ({ sentences, sentenceOf }: Post, weights: ReadonlyMap<number, number>): number => {
  const sums = sentences.map(() => 0)
  for (const [token, weight] of weights) {
    const sentence = sentenceOf[token] ?? 0
    sums[sentence] = (sums[sentence] ?? 0) + weight
  }
  return Math.max(0, sums.indexOf(Math.max(...sums)))
}

const mostNamed = 3
const fewestLetters = 4

/** The words that counted most, as they were written, in the order of the draft; no number, which might be a secret. */
const strongestWords = ({ text, tokens }: Post, weights: ReadonlyMap<number, number>): readonly string[] => {
  const canBeNamed = ({ word }: Token) => word.length >= fewestLetters && !everyday.has(word) && !/\d/u.test(word)
  const strongest = [...weights]
    .filter(([at, weight]) => weight > 0 && tokens.slice(at, at + 1).some(canBeNamed))
    .sort(([, a], [, b]) => b - a)
  const places = strongest.slice(0, mostNamed).map(([token]) => token)
  return [...new Set(places.sort((a, b) => a - b).map((token) => text.slice(tokens[token]?.start ?? 0, tokens[token]?.end ?? 0)))]
}

const asked = (compiled: CompiledRule, reading: Reading, given: Case): Decision[] => {
  const { post } = given
  const weights = reading.weightOf()
  const sentence = strongestSentence(post, weights)
  const bounds = post.sentences[sentence]
  const first = post.tokens[bounds?.from ?? 0]
  const last = post.tokens[(bounds?.to ?? 0) - 1]
  if (!bounds || !first || !last) return []
  const place = { from: bounds.from, to: bounds.to, sentence }
  const own = post.tokens.length < tooShortToHint ? compiled : { ...compiled, all: [] }
  return [{ ...decide({ compiled: own, place, start: first.start, end: last.end }, given), words: strongestWords(post, weights) }]
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
  return like ? [...kept, ...asked(like, reading, given)] : kept
}
