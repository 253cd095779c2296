import type { Audience, Content } from '../../content/index.js'

/** A topic as the engine needs it: the words people ask with, and what decides between two that fit. */
export interface CorpusTopic {
  readonly id: string
  readonly title: string
  readonly phrasings: readonly string[]
  /** The do and don't lines joined, one row of evidence among many. */
  readonly advice: string
  readonly audience: Audience
  readonly related: readonly string[]
  readonly urgent: boolean
}

/** A kind of message that no topic answers, trained like a topic so that it can win against them. */
export interface CorpusDecline {
  readonly id: string
  readonly outcome: 'redirect' | 'none'
  readonly phrasings: readonly string[]
}

/** Two topics people mix up and the question that tells them apart. */
export interface CorpusPair {
  readonly question: string
  readonly topics: readonly [string, string]
}

/** Everything of a pack that the engine reads, as plain data that can be sent to a worker. */
export interface Corpus {
  readonly topics: readonly CorpusTopic[]
  readonly declines: readonly CorpusDecline[]
  readonly equivalents: readonly { readonly to: string; readonly from: readonly string[] }[]
  readonly pairs: readonly CorpusPair[]
}

const inOrder = <T extends { readonly id: string }>(entries: Iterable<T>): T[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Takes from a pack what answering needs, in an order that the order of files cannot change. */
export function corpusOf(content: Content): Corpus {
  return {
    topics: inOrder(content.topics.values()).map((topic) => ({
      id: topic.id,
      title: topic.title,
      phrasings: [...topic.phrasings].sort(),
      advice: [...topic.do, ...topic.dont].join(' '),
      audience: topic.audience,
      related: topic.related,
      urgent: topic.urgent !== undefined,
    })),
    declines: inOrder(content.declines.values()).map(({ id, outcome, phrasings }) => ({ id, outcome, phrasings: [...phrasings].sort() })),
    equivalents: content.equivalents.map(({ to, from }) => ({ to, from })),
    pairs: content.pairs.flatMap(({ question, options }) => {
      const [one, two] = options
      return one && two ? [{ question, topics: [one.topic, two.topic] as const }] : []
    }),
  }
}
