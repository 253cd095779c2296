import { createRandom, shuffled } from '../../../src/answer/engine/random.js'
import { type AskQuestion, type Corpus, createAnswers, standardSettings } from '../../../src/answer/index.js'
import { answersOf, modelFor, type Trained, train } from './engines.js'
import { askAll, type Figures, figuresOf } from './measure.js'
import type { Question } from './questions.js'

/** One way of doing without something, and what came of it. */
export interface Trial {
  readonly name: string
  readonly figures: Figures
}

/** The pack with at most so many phrasings a class, drawn by seed. */
const thinned = (corpus: Corpus, most: number): Corpus => {
  const random = createRandom(most)
  const some = (phrasings: readonly string[]) =>
    [...shuffled(phrasings.length, random)].slice(0, most).flatMap((n) => phrasings.slice(n, n + 1))
  const thin = <T extends { readonly phrasings: readonly string[] }>(entry: T): T => ({ ...entry, phrasings: some(entry.phrasings) })
  return { ...corpus, topics: corpus.topics.map(thin), declines: corpus.declines.map(thin) }
}

/** How good the pack is with fewer phrasings: still rising means that more phrasings will help. */
export function learningCurve(corpus: Corpus, questions: readonly Question[]): Trial[] {
  return [5, 10, 20, 30, 50, 70].map((most) => {
    const ask = answersOf(train(thinned(corpus, most), standardSettings))
    return { name: `${most} phrasings`, figures: figuresOf(askAll(ask, questions)) }
  })
}

const withoutSpeller = (trained: Trained): AskQuestion => {
  const model = modelFor(trained)
  return createAnswers(trained.corpus, { ...model, fitted: { ...model.fitted, words: new Map() } })
}

const withoutChoice = (trained: Trained): AskQuestion => {
  const model = modelFor(trained)
  const thresholds = { ...model.confidence.thresholds, answer: model.confidence.thresholds.choice }
  return createAnswers(trained.corpus, { ...model, confidence: { ...model.confidence, thresholds } })
}

const byScoreAlone = (trained: Trained): AskQuestion => {
  const alone = trained.leftOut.map((entry) => ({ ...entry, figures: [entry.figures[0] ?? 0, 0, 0, 0] }))
  return answersOf({ ...trained, leftOut: alone })
}

/** What each part of the engine is worth: everything as it is, with one thing left out. */
export function ablations(trained: Trained, questions: readonly Question[]): Trial[] {
  const { corpus } = trained
  const again = (other: Corpus, part: Partial<typeof standardSettings> = {}) => answersOf(train(other, { ...standardSettings, ...part }))
  const [stems, pairs, letters] = standardSettings.blocks
  const ways: [string, () => AskQuestion][] = [
    ['everything', () => answersOf(trained)],
    ['no speller', () => withoutSpeller(trained)],
    ['no runs of letters', () => again(corpus, { blocks: [stems, pairs, 0] })],
    ['no pairs of words', () => again(corpus, { blocks: [stems, 0, letters] })],
    ['no decline classes', () => again({ ...corpus, declines: [] })],
    ['no evening of counts', () => again(corpus, { evening: 0 })],
    ['no advice row', () => again({ ...corpus, topics: corpus.topics.map((topic) => ({ ...topic, advice: '' })) })],
    ['no equivalents', () => again({ ...corpus, equivalents: [] })],
    ['score alone as confidence', () => byScoreAlone(trained)],
    ['never a choice', () => withoutChoice(trained)],
  ]
  return ways.map(([name, make]) => ({ name, figures: figuresOf(askAll(make(), questions)) }))
}
