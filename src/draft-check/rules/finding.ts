import type { Rule } from '../../content/index.js'
import type { Finding } from '../check.js'
import type { Decision } from './decide.js'

const secretNumbers: ReadonlySet<string> = new Set([
  'insurance-number',
  'nhs-number',
  'driving-licence',
  'passport',
  'card-number',
  'sort-code',
  'iban',
])
const shownWords = 3

const ends = (words: string) => (words.length < 8 ? '…' : `${words.slice(0, 2)}…${words.slice(-2)}`)

const beginning = (words: string) => {
  const parts = words.split(/\s+/u)
  return parts.length <= shownWords ? words : `${parts.slice(0, shownWords).join(' ')}…`
}

const isSecretNumber = ({ when }: Rule) => when.detector !== undefined && secretNumbers.has(when.detector)

const givesAccess = ({ category, level, when }: Rule) => category === 'security' && (level === 'stop' || when.like !== undefined)

// such a rule is set off by the start of every post: quoting that would only repeat the post
const isAboutAll = ({ when }: Rule) => when.pattern?.startsWith('^') ?? false

/** The words in question as their writer may see them again: whole, save what opens a door, proves who somebody is, or must stay in the room. */
const shownQuote = (rule: Rule, words: string): string => {
  if (isAboutAll(rule)) return ''
  if (isSecretNumber(rule)) return ends(words)
  if (givesAccess(rule)) return `${words.split(/\s+/u)[0]}…`
  return rule.category === 'confidential' ? beginning(words) : words
}

const listed = (words: readonly string[]) => (words.length === 0 ? 'The post as a whole' : words.map((word) => `“${word}”`).join(', '))

/** A decision as the finding that a person reads. */
export function findingOf(text: string, { candidate, level, words = [] }: Decision): Finding {
  const { rule } = candidate.compiled
  const quote = shownQuote(rule, text.slice(candidate.start, candidate.end))
  return {
    rule: rule.id,
    category: rule.category,
    level,
    start: candidate.start,
    end: candidate.end,
    quote,
    says: rule.says.replaceAll('{match}', quote).replaceAll('{words}', listed(words)),
    why: rule.why,
    basis: rule.basis,
    topics: rule.topics,
    instead: rule.instead,
  }
}
