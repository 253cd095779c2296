import type { Category } from '../../content/index.js'
import type { Finding } from '../check.js'
import type { Decision } from './decide.js'

const kept = { confidential: 3, 'personal-data': 1, court: 3, children: 3, security: 2 } satisfies Partial<Record<Category, number>>

const cutWord = (word: string) => (word.length <= 4 ? word : `${word.slice(0, 3)}…`)

/** The words in question as they may be shown again: what must not spread is only hinted at. */
export function shownQuote(category: Category, words: string): string {
  const most = (kept as Partial<Record<Category, number>>)[category]
  if (most === undefined) return words
  const parts = words.split(/\s+/u)
  if (parts.length <= most) return parts.length === 1 && category === 'personal-data' ? cutWord(words) : words
  const first = parts.slice(0, most).join(' ')
  return `${category === 'personal-data' ? cutWord(first).replace('…', '') : first}…`
}

/** A decision as the finding that a person reads. */
export function findingOf(text: string, { candidate, level }: Decision): Finding {
  const { rule } = candidate.compiled
  const quote = shownQuote(rule.category, text.slice(candidate.start, candidate.end))
  return {
    rule: rule.id,
    category: rule.category,
    level,
    start: candidate.start,
    end: candidate.end,
    quote,
    says: rule.says.replaceAll('{match}', quote),
    why: rule.why,
    basis: rule.basis,
    topics: rule.topics,
    instead: rule.instead,
  }
}
