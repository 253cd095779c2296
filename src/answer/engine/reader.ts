import type { Corpus } from './corpus.js'
import { createEquate } from './equivalents.js'
import { stemOf } from './features.js'
import type { Fitted } from './learn.js'
import { addAt, at } from './numbers.js'
import { createSpell, type ReadAs } from './speller.js'
import { leadIn, type Standing, sharedWords, shareOf, standingOf } from './standing.js'
import { createVectorise, type Vector } from './vectorise.js'
import { logitsOf, partsOf } from './weights.js'
import { type Word, wordsOf } from './words.js'

/** A text as the engine read it. */
export interface Read {
  readonly words: readonly string[]
  readonly readAs: readonly ReadAs[]
}

/** A read text with how all classes stand to it. */
export interface Ranked {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly vector: Vector
  readonly standing: Standing
  /** The figures that confidence rests on: score, lead, lead over declines, shared words, share of all, and the lead by stems, pairs and letters alone. */
  readonly figures: readonly number[]
}

/** Reads and ranks with what was learned; used alike for people's questions and to calibrate. */
export interface Reader {
  read(text: string): Read
  readWords(words: readonly Word[]): Read
  rank(words: readonly string[], handicap?: Float64Array): Ranked
}

/** Makes a reader of an engine that has learned. */
export function createReader(fitted: Fitted, equivalents: Corpus['equivalents'], scales: readonly number[]): Reader {
  const isKin = (word: string) => fitted.vocabulary.numbers[0]?.has(stemOf(word)) ?? false
  const spell = createSpell(fitted.words, isKin, fitted.shortened)
  const equate = createEquate(equivalents)
  const vectorise = createVectorise(fitted.vocabulary, scales)
  const readWords = (words: readonly Word[]): Read => {
    const spelled = spell(words)
    return { words: equate(spelled.words), readAs: spelled.readAs }
  }
  const rank = (words: readonly string[], handicap?: Float64Array): Ranked => {
    const stems = words.map(stemOf)
    const vector = vectorise(words, stems)
    const parts = partsOf(fitted.weights, vector)
    const logits = logitsOf(fitted.weights, parts)
    if (handicap) for (let c = 0; c < handicap.length; c++) addAt(logits, c, -at(handicap, c))
    const standing = standingOf(logits, fitted.classes.topicCount)
    const [best = 0] = standing.topics
    const leads = parts.map((part) => leadIn(part, best, fitted.classes.topicCount))
    const figures = [
      ...[logits[best] ?? 0, standing.lead, standing.overDecline],
      ...[sharedWords(fitted, best, stems), shareOf(logits, best), ...leads],
    ]
    return { words, stems, vector, standing, figures }
  }
  return { read: (text) => readWords(wordsOf(text)), readWords, rank }
}
