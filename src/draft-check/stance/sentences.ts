import type { Category, Rule } from '../../content/index.js'
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
