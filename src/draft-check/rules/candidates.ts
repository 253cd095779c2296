import type { Detector } from '../detectors/detector.js'
import type { PhraseMatches, Place } from '../match/phrase-matches.js'
import { type Post, sentenceAt } from '../text/post.js'
import type { CompiledRule, CompiledRules } from './compile-rules.js'

/** A place in a draft where a rule may apply, before anything speaks against it. */
export interface Candidate {
  readonly compiled: CompiledRule
  readonly place: Place
  readonly start: number
  readonly end: number
}

/** The first token of a sentence that ends after an offset. */
const tokenAt = (post: Post, sentence: number, offset: number): number => {
  const bounds = post.sentences[sentence]
  let low = bounds?.from ?? 0
  let high = bounds?.to ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    if ((post.tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

const spanCandidate = (compiled: CompiledRule, post: Post, start: number, end: number): Candidate => {
  const sentence = sentenceAt(post, start)
  const from = tokenAt(post, sentence, start)
  return { compiled, place: { from, to: Math.max(from + 1, tokenAt(post, sentence, end)), sentence }, start, end }
}

const shaped = (compiled: CompiledRule, post: Post, spansOf: (detector: Detector) => ReturnType<Detector>): Candidate[] => {
  const spans = compiled.detector ? spansOf(compiled.detector) : []
  const matched = compiled.pattern ? Array.from(post.text.matchAll(compiled.pattern)) : []
  return [
    ...spans.map(({ start, end }) => spanCandidate(compiled, post, start, end)),
    ...matched.map((match) => spanCandidate(compiled, post, match.index, match.index + match[0].length)),
  ]
}

const phrased = (compiled: CompiledRule, post: Post, places: readonly Place[]): Candidate[] =>
  places.map((place) => ({
    compiled,
    place,
    start: post.tokens[place.from]?.start ?? 0,
    end: post.tokens[place.to - 1]?.end ?? 0,
  }))

/** Everything in a draft that sets a rule off. */
export function candidates({ byTrigger, byShape }: CompiledRules, post: Post, matches: PhraseMatches): readonly Candidate[] {
  const spans = new Map<Detector, ReturnType<Detector>>()
  const spansOf = (detector: Detector) => {
    const ready = spans.get(detector) ?? detector(post)
    spans.set(detector, ready)
    return ready
  }
  const found = byShape.flatMap((compiled) => shaped(compiled, post, spansOf))
  for (const phrase of matches.fired) {
    const rules = byTrigger.get(phrase)
    if (rules) for (const compiled of rules) found.push(...phrased(compiled, post, matches.of(phrase)))
  }
  return found
}
