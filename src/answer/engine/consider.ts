import type { Asker } from '../outcome.js'
import { handicapsOf } from './audience-handicap.js'
import { chance } from './calibrator.js'
import type { Corpus } from './corpus.js'
import type { Model } from './model.js'
import { at } from './numbers.js'
import type { Ranked, Reader } from './reader.js'

/** A question, or a part of one, weighed. */
export interface Considered {
  readonly ranked: Ranked
  /** The chance that the best topic is right. */
  readonly chance: number
  /** Numbers of the best topics, at most five; an urgent topic that is close stands first. */
  readonly topics: readonly number[]
  /** False when the best topic is written for the other audience than asks: it may then be offered, and not given as the answer. */
  readonly fits: boolean
}

/** Weighs words for who asks. */
export type Consider = (words: readonly string[], asker: Asker) => Considered

/** How close, in logits, an urgent topic must be to stand first: a missed emergency is worse than a needless one. */
const urgentWithin = 0.7

/** Makes the weighing from a model and its reader. */
export function createConsider(corpus: Corpus, model: Model, reader: Reader): Consider {
  const handicaps = handicapsOf(corpus)
  const urgentFirst = ({ standing: { topics, logits } }: Ranked): readonly number[] => {
    const [best = 0] = topics
    const urgent = topics.find((topic) => corpus.topics[topic]?.urgent && at(logits, best) - at(logits, topic) <= urgentWithin)
    return urgent === undefined ? topics : [urgent, ...topics.filter((topic) => topic !== urgent)]
  }
  return (words, asker) => {
    const ranked = reader.rank(words, handicaps[asker])
    const topics = urgentFirst(ranked)
    const isFor = (topic: number) => asker === 'unknown' || ['both', asker].includes(corpus.topics[topic]?.audience ?? 'both')
    const ordered = [...topics.filter(isFor), ...topics.filter((topic) => !isFor(topic))]
    const fits = isFor(topics[0] ?? -1)
    return { ranked, chance: chance(model.confidence.calibrator, ranked.figures), topics: fits ? topics : ordered, fits }
  }
}
