import type { Category, Rule } from '../../content/index.js'

/** A post of the pack and what it stands for. */
export interface KnownPost {
  readonly text: string
  readonly category: Category | 'harmless'
}

type Example = Rule['examples']['flagged'][number]

const plain = (example: Example) => (typeof example === 'string' ? example : example.text).replace(/\[\[|\]\]/gu, '')

/**
 * Every post of the rules: those that a rule is like or not like, the safer wordings and the examples, since each shows what a category
 * is or is not. A rule about a stance has sentences of its own, from which the stance is learned.
 */
export function postsToLearnFrom(rules: readonly Rule[]): readonly KnownPost[] {
  const whole = rules.filter(({ when }) => !when.stance)
  return whole.flatMap(({ category, when, unless, instead, examples }) => [
    ...[...(when.like ?? []), ...examples.flagged.map(plain)].map((text): KnownPost => ({ text, category })),
    // with a circumstance, an example is harmless only in that circumstance
    ...[instead, ...(unless?.like ?? []), ...examples.fine.filter((example) => typeof example === 'string')].map(
      (text): KnownPost => ({ text: plain(text), category: 'harmless' }),
    ),
  ])
}
