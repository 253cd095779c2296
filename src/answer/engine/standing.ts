import { hasStem } from './held-stems.js'
import type { Fitted } from './learn.js'
import { at } from './numbers.js'

/** How the classes stand to a question: the best topics, the best decline class, and the figures that confidence rests on. */
export interface Standing {
  /** Numbers of the best topics, best first, at most five. */
  readonly topics: readonly number[]
  /** Number of the best decline class, or -1 where the pack has none. */
  readonly decline: number
  readonly logits: Float64Array
  /** Logits by which the best topic leads the second, at most 6. */
  readonly lead: number
  /** Logits by which the best topic leads the best decline class, from -6 to 6; 6 where there is none. */
  readonly overDecline: number
}

const farthest = 6

const bestOf = (logits: Float64Array, from: number, to: number, most: number): number[] => {
  const best: number[] = []
  for (let c = from; c < to; c++) {
    let place = best.length
    while (place > 0 && at(logits, c) > at(logits, best[place - 1] ?? 0)) place--
    if (place < most) best.splice(place, 0, c)
    if (best.length > most) best.pop()
  }
  return best
}

/** Ranks topics and decline classes by their scores. */
export function standingOf(logits: Float64Array, topicCount: number): Standing {
  const topics = bestOf(logits, 0, topicCount, 5)
  const decline = bestOf(logits, topicCount, logits.length, 1)[0] ?? -1
  const [first, second] = topics.map((topic) => logits[topic] ?? 0)
  const lead = first === undefined || second === undefined ? farthest : Math.min(farthest, first - second)
  const over = decline === -1 ? farthest : (first ?? 0) - at(logits, decline)
  return { topics, decline, logits, lead, overDecline: Math.max(-farthest, Math.min(farthest, over)) }
}

/** How much of the question's own telling words the best topic's texts hold: a sum, since a share would favour short questions. */
export function sharedWords({ vocabulary, held }: Fitted, topic: number, stems: readonly string[]): number {
  let mass = 0
  for (const stem of new Set(stems)) {
    const number = vocabulary.numbers[0]?.get(stem)
    if (number !== undefined && hasStem(held, topic, number)) {
      mass += Math.log(1 + vocabulary.classCount / ((vocabulary.classesWith[number] ?? 0) + 0.5))
    }
  }
  return mass
}

/** By how much the best topic leads every other topic in one kind of evidence alone; negative where another leads there. */
export function leadIn(part: Float64Array, best: number, topicCount: number): number {
  let other = Number.NEGATIVE_INFINITY
  for (let topic = 0; topic < topicCount; topic++) if (topic !== best) other = Math.max(other, at(part, topic))
  return topicCount > 1 ? at(part, best) - other : farthest
}

/** The logarithm of the share that the best topic has of all classes (softmax). */
export function shareOf(logits: Float64Array, best: number): number {
  let sum = 0
  for (let c = 0; c < logits.length; c++) sum += Math.exp(at(logits, c) - at(logits, best))
  return -Math.log(sum)
}
