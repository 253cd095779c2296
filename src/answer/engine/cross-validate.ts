import type { Corpus } from './corpus.js'
import { wordsOfEquivalents } from './equivalents.js'
import { type Fitted, learn } from './learn.js'
import { createReader, type Reader } from './reader.js'
import type { Settings } from './settings.js'
import { classesOf, type TextRow, textRowsOf } from './text-rows.js'

/** A phrasing asked of an engine that had not learned it. */
export interface LeftOut {
  readonly row: TextRow
  /** A phrasing of a topic left out, of a whole topic left out, or of a decline class left out. */
  readonly kind: 'phrasing' | 'topic' | 'decline'
  /** Numbers of the best topics, best first. */
  readonly topics: readonly number[]
  readonly decline: number
  readonly overDecline: number
  readonly figures: readonly number[]
}

type Drop = (row: TextRow, numberInClass: number) => boolean

const withNumbers = (rows: readonly TextRow[]) => {
  const seen = new Map<number, number>()
  return rows.map((row) => {
    const number = seen.get(row.classIndex) ?? 0
    seen.set(row.classIndex, number + 1)
    return { row, number }
  })
}

const ask = (reader: Reader, row: TextRow, kind: LeftOut['kind']): LeftOut => {
  const { words } = reader.readWords(row.words.map((text) => ({ text, name: false })))
  const { standing, figures } = reader.rank(words)
  return { row, kind, topics: standing.topics, decline: standing.decline, overDecline: standing.overDecline, figures }
}

/** Learns from a part of the pack and asks the rest, part after part: what the pack can say about itself without any other questions. */
export function crossValidate(corpus: Corpus, settings: Settings, onEpoch?: () => void): LeftOut[] {
  const classes = classesOf(corpus)
  const numbered = withNumbers(textRowsOf(corpus))
  const knownWords = wordsOfEquivalents(corpus.equivalents)
  const learnWithout = (drop: Drop): Fitted => {
    const rows = numbered.filter(({ row, number }) => !drop(row, number)).map(({ row }) => row)
    return learn({ rows, classes, settings, epochs: settings.foldEpochs, knownWords, ...(onEpoch ? { onEpoch } : {}) })
  }
  const judge = (drop: Drop, kind: (row: TextRow) => LeftOut['kind']) => {
    const reader = createReader(learnWithout(drop), corpus.equivalents, settings.blocks)
    return numbered.filter(({ row, number }) => row.kind === 'phrasing' && drop(row, number)).map(({ row }) => ask(reader, row, kind(row)))
  }
  const isTopic = (row: TextRow) => row.classIndex < classes.topicCount
  return Array.from({ length: settings.folds }, (_, fold) => [
    ...judge(
      (row, number) => row.kind === 'phrasing' && number % settings.folds === fold,
      (row) => (isTopic(row) ? 'phrasing' : 'decline'),
    ),
    ...judge(
      (row) => isTopic(row) && row.classIndex % settings.folds === fold,
      () => 'topic',
    ),
  ]).flat()
}
