import { listAt } from '../../../src/answer/engine/numbers.js'
import { textRowsOf } from '../../../src/answer/engine/text-rows.js'
import type { Trained } from './engines.js'
import type { Result } from './measure.js'
import { asksOne } from './questions.js'

/** Two topics that are taken for one another: how often, on which questions, and what words their texts share. */
export interface Confusion {
  readonly wanted: string
  readonly given: string
  readonly inPack: number
  readonly questions: readonly string[]
  readonly shared: readonly string[]
}

const common = 0.04
const mostShared = 8

const tellingWords = ({ corpus }: Trained): Map<string, Set<string>> => {
  const words = new Map<string, Set<string>>()
  const rows = textRowsOf(corpus).filter(({ classIndex }) => classIndex < corpus.topics.length)
  for (const { classIndex, words: own } of rows) {
    const id = corpus.topics[classIndex]?.id ?? ''
    words.set(id, new Set([...(words.get(id) ?? []), ...own]))
  }
  const counts = new Map<string, number>()
  for (const own of words.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  const isTelling = (word: string) => (counts.get(word) ?? 0) <= common * corpus.topics.length
  return new Map([...words].map(([id, own]) => [id, new Set([...own].filter(isTelling))]))
}

/** The pairs of topics most often confused, by the open questions first and by the pack's own phrasings second. */
export function confusionsOf(trained: Trained, results: readonly Result[], most: number): Confusion[] {
  const { corpus, leftOut } = trained
  const idOf = (topic: number | undefined) => corpus.topics[topic ?? -1]?.id ?? ''
  const asked = new Map<string, string[]>()
  for (const { question, answered, place } of results.filter((result) => asksOne(result.question))) {
    if (place !== 1) listAt(asked, `${question.accept[0]} ${answered.ranked[0]?.id ?? 'nothing'}`).push(question.q)
  }
  const own = new Map<string, number>()
  for (const { kind, row, topics } of leftOut) {
    const pair = `${idOf(row.classIndex)} ${idOf(topics[0])}`
    if (kind === 'phrasing' && topics[0] !== row.classIndex) own.set(pair, (own.get(pair) ?? 0) + 1)
  }
  const telling = tellingWords(trained)
  const weight = (pair: string) => 3 * (asked.get(pair)?.length ?? 0) + (own.get(pair) ?? 0)
  return [...new Set([...asked.keys(), ...own.keys()])]
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    .slice(0, most)
    .map((pair) => {
      const [wanted = '', given = ''] = pair.split(' ')
      const shared = [...(telling.get(wanted) ?? [])].filter((word) => telling.get(given)?.has(word)).slice(0, mostShared)
      return { wanted, given, inPack: own.get(pair) ?? 0, questions: asked.get(pair) ?? [], shared }
    })
}
