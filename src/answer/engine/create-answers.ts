import type { Answered, Asker, AskQuestion } from '../outcome.js'
import { asksForStaff } from './asks-for-staff.js'
import { type Considered, createConsider } from './consider.js'
import type { Corpus } from './corpus.js'
import { createDecide } from './decide.js'
import { reasonsFor } from './explain.js'
import type { Model } from './model.js'
import { at } from './numbers.js'
import { createReader, type Read } from './reader.js'
import { createSplit, type Halves } from './split-question.js'
import { longestRead, wordsOf } from './words.js'

const nothingRead: Answered = { outcome: { kind: 'none' }, ranked: [], parts: [[]], readAs: [], reasons: [] }
const mostRanked = 5

/**
 * Answers questions with a trained model of the same pack. Give a question of up to 1,000 characters (more is left out) and who asks;
 * get the outcome, topics ranked with logits as scores, the parts of a double question, slips read, and reasons. Never throws, keeps nothing.
 */
export function createAnswers(corpus: Corpus, model: Model): AskQuestion {
  const reader = createReader(model.fitted, corpus.equivalents, model.settings.blocks)
  const consider = createConsider(corpus, model, reader)
  const split = createSplit((words, asker) => consider(reader.readWords(words).words, asker))
  const decide = createDecide(corpus, model.confidence.thresholds)
  const idOf = (topic: number) => corpus.topics[topic]?.id ?? ''

  const answered = (whole: Considered, halves: Halves | undefined, readAs: Read['readAs']): Answered => {
    const parts = halves ?? [whole]
    const winners = halves ? halves.flatMap(({ topics }) => topics.slice(0, 1)) : []
    const ranked = [...new Set([...winners, ...whole.topics])].slice(0, mostRanked)
    return {
      outcome: halves ? decide.two(...halves, whole) : decide.one(whole),
      ranked: ranked.map((topic) => ({ id: idOf(topic), score: at(whole.ranked.standing.logits, topic) })),
      parts: parts.map(({ topics }) => topics.map(idOf)),
      readAs,
      reasons: reasonsFor(model.fitted, whole.ranked, ranked),
    }
  }
  return (question: string, asker: Asker = 'unknown') => {
    const text = question.slice(0, longestRead)
    const { words, readAs } = reader.readWords(wordsOf(text))
    if (words.length === 0) return nothingRead
    const known = asker === 'unknown' && asksForStaff(words) ? 'staff' : asker
    const whole = consider(words, known)
    return answered(whole, split(text, known, whole), readAs)
  }
}
