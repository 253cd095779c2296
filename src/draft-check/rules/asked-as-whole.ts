import type { Post } from '../text/post.js'
import type { Token } from '../text/tokens.js'
import type { CompiledRule } from './compile-rules.js'
import { type Case, type Decision, decide } from './decide.js'

const everyday = new Set(
  'about after again also always been before being could does doing done down each even ever every from going have having here into just like made make many more most much must never only other ours over said same shall should some such than that their them then there these they thing things this those very want well were what when where which while will with would your yours'.split(
    ' ',
  ),
)

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

/** The question of a rule about a draft as a whole: it points at the sentence that speaks for it most, and names the words that counted. */
export function askedAsWhole(compiled: CompiledRule, weights: ReadonlyMap<number, number>, given: Case): Decision[] {
  const { post } = given
  const sentence = strongestSentence(post, weights)
  const bounds = post.sentences[sentence]
  const first = post.tokens[bounds?.from ?? 0]
  const last = post.tokens[(bounds?.to ?? 0) - 1]
  if (!bounds || !first || !last) return []
  const place = { from: bounds.from, to: bounds.to, sentence }
  return [{ ...decide({ compiled, place, start: first.start, end: last.end }, given), words: strongestWords(post, weights) }]
}
