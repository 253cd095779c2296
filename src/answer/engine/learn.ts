import { shortenedWords } from '../../spelling/index.js'
import { createStem } from './features.js'
import { type HeldStems, heldStemsOf } from './held-stems.js'
import type { Settings } from './settings.js'
import { trainSoftmax } from './softmax.js'
import type { Classes, TextRow } from './text-rows.js'
import { createVectorise } from './vectorise.js'
import { type Vocabulary, vocabularyOf } from './vocabulary.js'
import { packWeights, type Weights } from './weights.js'

/** An engine that has learned from some rows: all that ranking needs. */
export interface Fitted {
  readonly classes: Classes
  readonly vocabulary: Vocabulary
  readonly weights: Weights
  readonly held: HeldStems
  /** The words of the rows and how often each stands there, for the speller. */
  readonly words: ReadonlyMap<string, number>
  /** Those words with letters dropped, as `shortenedWords` makes them. */
  readonly shortened: Float64Array
}

/** What to learn from, with how many passes. */
export interface LearnTask {
  readonly rows: readonly TextRow[]
  readonly classes: Classes
  readonly settings: Settings
  readonly epochs: number
  /** Words the speller must know besides those of the rows. */
  readonly knownWords: readonly string[]
  readonly onEpoch?: () => void
}

const countWords = (rows: readonly TextRow[], known: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const { words } of rows) words.forEach(count)
  known.forEach(count)
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Learns from rows of text; the same rows and settings give the same bytes. */
export function learn({ rows, classes, settings, epochs, knownWords, onEpoch }: LearnTask): Fitted {
  const stem = createStem()
  const stemmed = rows.map(({ classIndex, words }) => ({ classIndex, words, stems: words.map(stem) }))
  const vocabulary = vocabularyOf(stemmed, classes.ids.length)
  const vectorise = createVectorise(vocabulary, settings.blocks)
  const learned = trainSoftmax({
    rows: stemmed.map(({ classIndex, words, stems }) => ({ classIndex, vector: vectorise(words, stems) })),
    classCount: classes.ids.length,
    featureCount: vocabulary.classesWith.length,
    epochs,
    evening: settings.evening,
    seed: settings.seed,
    ...(onEpoch ? { onEpoch } : {}),
  })
  const words = countWords(rows, knownWords)
  return {
    classes,
    vocabulary,
    weights: packWeights(learned),
    held: heldStemsOf(stemmed, vocabulary.numbers[0] ?? new Map(), classes.ids.length),
    words,
    shortened: shortenedWords(words),
  }
}
