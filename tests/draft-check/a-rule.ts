import type { Rule } from '../../src/content/index.js'

/** A rule with everything in place, so that a test names only what it is about. */
export function aRule(parts: Partial<Rule> = {}): Rule {
  return {
    id: 'a-rule',
    category: 'abuse',
    level: 'ask',
    says: '“{match}” is here.',
    why: 'Because.',
    basis: [{ source: 'good-practice' }],
    topics: ['TON-01'],
    instead: 'Say it another way.',
    when: { any: ['silly sausage'], within: 'sentence' },
    examples: { flagged: ['You [[silly sausage]].'], fine: ['A sausage roll.'] },
    ...parts,
  }
}
