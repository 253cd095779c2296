import type { Category, Rule, WordLists } from '../../content/index.js'
import { PhraseFault } from '../match/spread.js'
import { postsToLearnFrom } from '../reading/posts-to-learn-from.js'

/** A sentence of the pack and the category whose stance it takes, if any. */
export interface StanceSentence {
  readonly text: string
  readonly stance: Category | 'harmless'
}

const ofStance = ({ category, when, unless }: Rule): StanceSentence[] => [
  ...(when.stance ?? []).map((text) => ({ text, stance: category })),
  ...(unless?.stance ?? []).map((text): StanceSentence => ({ text, stance: 'harmless' })),
]

/** The sentences of all rules that say which stance they take. */
export function stanceSentences(rules: readonly Rule[]): readonly StanceSentence[] {
  return rules.flatMap(ofStance)
}

/** Whole posts of the pack as sentences of a stance: those of a category without one count as harmless here. */
export function postsByStance(rules: readonly Rule[]): readonly StanceSentence[] {
  const stances = new Set(rules.filter(({ when }) => when.stance).map(({ category }) => category))
  return postsToLearnFrom(rules).map(({ text, category }) => ({
    text,
    stance: category !== 'harmless' && stances.has(category) ? category : 'harmless',
  }))
}

const placeholders = /<([^<>]*)>/gu

/** Lists whose names begin so name people: their words stand for one another, and sentences name the rest of it, as in <group>. */
export const className = 'class-'
/** Lists whose names begin so hold other words that stand for one another, as in <love>. */
export const alikeName = 'alike-'

/** A sentence with a word of such a list stands for many, and counts so often. */
const standsForMany = 3
const listed = (name: string, lists: WordLists) => [className, alikeName].filter((start) => Object.hasOwn(lists, start + name))

/** How often a sentence counts. */
export const timesOf = ({ text }: StanceSentence, lists: WordLists): number =>
  Array.from(text.matchAll(placeholders)).some(([, name = '']) => listed(name, lists).includes(alikeName)) ? standsForMany : 1

/** Throws with advice where a sentence names words that no list has. */
export function refuseUnknownClasses({ when, unless }: Rule, lists: WordLists): void {
  for (const sentence of [...(when.stance ?? []), ...(unless?.stance ?? [])])
    for (const [whole, name = ''] of sentence.matchAll(placeholders))
      if (listed(name, lists).length === 0)
        throw new PhraseFault(
          `"${sentence}" says ${whole}, and there is no list "${className}${name}" or "${alikeName}${name}"; correct the name, or add the list under "words"`,
        )
}
