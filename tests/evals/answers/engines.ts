import { confidenceOf } from '../../../src/answer/engine/confidence.js'
import { crossValidate, type LeftOut } from '../../../src/answer/engine/cross-validate.js'
import { wordsOfEquivalents } from '../../../src/answer/engine/equivalents.js'
import { type Fitted, learn } from '../../../src/answer/engine/learn.js'
import { classesOf, textRowsOf } from '../../../src/answer/engine/text-rows.js'
import { type AskQuestion, type Corpus, createAnswers, type Model, modelKey, type Settings } from '../../../src/answer/index.js'

/** An engine taken apart, so that bars can be moved without learning again. */
export interface Trained {
  readonly corpus: Corpus
  readonly settings: Settings
  readonly fitted: Fitted
  readonly leftOut: readonly LeftOut[]
  /** What stands before the engine in the running bot, such as words that no topic may answer. */
  readonly guard?: (ask: AskQuestion) => AskQuestion
}

/** Learns the words and asks itself what it left out; the same steps as `trainModel`. */
export function train(corpus: Corpus, settings: Settings): Trained {
  const task = { rows: textRowsOf(corpus), classes: classesOf(corpus), settings, epochs: settings.epochs }
  const fitted = learn({ ...task, knownWords: wordsOfEquivalents(corpus.equivalents) })
  return { corpus, settings, fitted, leftOut: crossValidate(corpus, settings) }
}

/** The model with its bars set for a wanted precision. */
export function modelFor({ corpus, settings, fitted, leftOut }: Trained, precision = settings.precision): Model {
  const own = { ...settings, precision }
  return { key: modelKey(corpus, own), settings: own, fitted, confidence: confidenceOf(corpus, leftOut, precision) }
}

/** Answers from an engine taken apart. */
export function answersOf(trained: Trained, precision = trained.settings.precision): AskQuestion {
  const ask = createAnswers(trained.corpus, modelFor(trained, precision))
  return trained.guard ? trained.guard(ask) : ask
}
