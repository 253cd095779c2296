import type { Outcome } from '../outcome.js'
import { clearOfDeclines } from './confidence.js'
import type { Considered } from './consider.js'
import type { Corpus } from './corpus.js'
import { at } from './numbers.js'
import type { Thresholds } from './thresholds.js'

/** Decides between answer, choice, redirect and no guidance. */
export interface Decide {
  one(considered: Considered): Outcome
  two(left: Considered, right: Considered, whole: Considered): Outcome
}

/** A decline class that leads by half a logit rules a choice out. */
const declineRules = 0.5
/** Two topics of a pair within this many logits are told apart by the pair's question. */
const pairWithin = 1
const mostChoices = 3
/** A word or two says little: such a question needs this much more before it is answered outright (measured on the tuning half). */
const briefNeeds = 0.15
const brief = 2

const distinct = (topics: readonly number[]) => [...new Set(topics)]

/** Makes the decisions for a pack and its thresholds. */
export function createDecide(corpus: Corpus, thresholds: Thresholds): Decide {
  const idOf = (topic: number) => corpus.topics[topic]?.id ?? ''
  const declineOf = ({ ranked: { standing } }: Considered) => corpus.declines[standing.decline - corpus.topics.length]
  const refused = (considered: Considered): Outcome => {
    const decline = considered.ranked.standing.overDecline < 0 ? declineOf(considered) : undefined
    if (!decline) return { kind: 'none' }
    return { kind: decline.outcome, decline: decline.id }
  }
  const needed = ({ ranked }: Considered) => thresholds.answer + (ranked.words.length <= brief ? briefNeeds : 0)
  const isAnswer = (considered: Considered) =>
    considered.fits && considered.chance >= needed(considered) && considered.ranked.standing.overDecline >= clearOfDeclines
  const isChoice = ({ chance, ranked }: Considered) => chance >= thresholds.choice && ranked.standing.overDecline > -declineRules
  const choice = (topics: readonly number[], ...about: readonly Considered[]): Outcome => {
    const declined = about.find(({ ranked }) => ranked.standing.overDecline < 0)
    const decline = declined && declineOf(declined)
    return { kind: 'choice', topics: distinct(topics).slice(0, mostChoices).map(idOf), ...(decline ? { decline: decline.id } : {}) }
  }
  const pairOf = ({ ranked: { standing } }: Considered) => {
    const [first = -1, second = -1] = standing.topics
    const close = at(standing.logits, first) - at(standing.logits, second) <= pairWithin
    const ids = [idOf(first), idOf(second)]
    return close ? corpus.pairs.find(({ topics }) => topics.every((id) => ids.includes(id))) : undefined
  }
  return {
    one: (considered) => {
      const pair = isChoice(considered) ? pairOf(considered) : undefined
      if (pair) return { kind: 'choice', topics: pair.topics, question: pair.question }
      const [first = -1] = considered.topics
      const [best = -1] = considered.ranked.standing.topics
      if (isAnswer(considered)) return { kind: 'answer', topics: distinct([first, best]).map(idOf) }
      return isChoice(considered) ? choice(considered.topics, considered) : refused(considered)
    },
    two: (left, right, whole) => {
      const [a = -1] = left.topics
      const [b = -1] = right.topics
      if (isAnswer(left) && isAnswer(right)) return { kind: 'answer', topics: [a, b].map(idOf) }
      return choice([a, b, ...whole.topics], left, right)
    },
  }
}
