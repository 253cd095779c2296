import { createHash } from 'node:crypto'
import { type Confidence, confidenceOf } from './confidence.js'
import type { Corpus } from './corpus.js'
import { crossValidate } from './cross-validate.js'
import { wordsOfEquivalents } from './equivalents.js'
import { type Fitted, learn } from './learn.js'
import { engineVersion, type Settings, standardSettings } from './settings.js'
import { classesOf, textRowsOf } from './text-rows.js'

/** Everything learned from a pack, ready to answer; `key` names the words and settings it was learned from. */
export interface Model {
  readonly key: string
  readonly settings: Settings
  readonly fitted: Fitted
  readonly confidence: Confidence
}

/** How far training has come, from 0 to `total` steps of about equal length. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What a caller may set: another seed or other settings, and who hears of progress. */
export interface TrainOptions {
  readonly settings?: Settings
  readonly onProgress?: (progress: Progress) => void
}

/** Names what a model is learned from: a change of any word that enters training changes the key, a change of a contact does not. */
export function modelKey(corpus: Corpus, settings: Settings = standardSettings): string {
  const topics = corpus.topics.map(({ id, title, phrasings, advice, related }) => ({ id, title, phrasings, advice, related }))
  const declines = corpus.declines.map(({ id, phrasings }) => ({ id, phrasings }))
  const read = { engineVersion, settings, topics, declines, equivalents: corpus.equivalents }
  return createHash('sha256').update(JSON.stringify(read)).digest('hex')
}

/** Learns from a pack and calibrates itself on it; the same pack and settings give the same model. Takes seconds: run it in a worker. */
export function trainModel(corpus: Corpus, { settings = standardSettings, onProgress }: TrainOptions = {}): Model {
  const total = settings.epochs + 2 * settings.folds * settings.foldEpochs
  let done = 0
  const onEpoch = () => onProgress?.({ done: ++done, total })
  const fitted = learn({
    rows: textRowsOf(corpus),
    classes: classesOf(corpus),
    settings,
    epochs: settings.epochs,
    knownWords: wordsOfEquivalents(corpus.equivalents),
    onEpoch,
  })
  const confidence = confidenceOf(corpus, crossValidate(corpus, settings, onEpoch), settings.precision)
  return { key: modelKey(corpus, settings), settings, fitted, confidence }
}
