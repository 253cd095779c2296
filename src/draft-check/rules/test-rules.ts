import type { Rule } from '../../content/index.js'
import type { CheckDraft, DraftContext } from '../check.js'
import type { Span } from '../detectors/detector.js'
import { learnFromPosts } from '../learned.js'
import { createDraftCheck, createDraftExplainer, type DraftCheckOptions } from './create-draft-check.js'

/** What is wrong with a rule, as its own examples show, and how to mend it. */
export interface RuleFault {
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

type Example = Rule['examples']['flagged'][number]

const marks = /\[\[([^[\]]*)\]\]/gu

/** An example without its marks, and the marked stretch where it has one. */
const readMarks = (marked: string) => {
  const match = /\[\[([^[\]]*)\]\]/u.exec(marked)
  const span = match?.[1] === undefined ? undefined : { start: match.index, end: match.index + match[1].length }
  return { text: marked.replace(marks, '$1'), span }
}

const opened = (example: Example): { marked: string; context: DraftContext } =>
  typeof example === 'string' ? { marked: example, context: {} } : { marked: example.text, context: example.context }

/** Where one rule is found in a text. */
type FindsOf = (rule: Rule, text: string, context: DraftContext) => readonly Span[]

const flaggedFault = (rule: Rule, findsOf: FindsOf, example: Example): RuleFault[] => {
  const { marked, context } = opened(example)
  const { text, span } = readMarks(marked)
  const found = findsOf(rule, text, context)
  const fault = (message: string, remedy: string) => [{ rule: rule.id, message, remedy }]
  if (found.length === 0)
    return fault(`It should raise its own example "${text}" and does not`, 'widen "when", narrow "unless", or change the example')
  if (!span) return fault(`Its example "${text}" marks no words`, 'put [[ and ]] around the words that the rule should point at')
  if (found.some(({ start, end }) => start === span.start && end === span.end)) return []
  const [{ start, end } = { start: 0, end: 0 }] = found
  return fault(
    `In its example "${text}" it points at "${text.slice(start, end)}" and not at the marked words`,
    'move the [[ ]] marks to those words, or change "when"',
  )
}

const fineFault = (rule: Rule, findsOf: FindsOf, example: Example): RuleFault[] => {
  const { marked, context } = opened(example)
  return findsOf(rule, marked, context).length > 0
    ? [{ rule: rule.id, message: `It raises "${marked}", which should pass`, remedy: 'narrow "when", add to "unless", or name a guard' }]
    : []
}

const insteadFault = (rule: Rule, checkAll: CheckDraft): RuleFault[] => {
  const serious = checkAll(rule.instead).findings.find(({ level }) => level !== 'note')
  return serious
    ? [{ rule: rule.id, message: `Its safer wording sets off the rule "${serious.rule}"`, remedy: 'write "instead" another way' }]
    : []
}

// whether rules can be read has nothing to do with what is learned from them
const unlearned = { read: undefined }

const readingFault = (rule: Rule, options: DraftCheckOptions): RuleFault[] => {
  try {
    createDraftCheck([rule], { ...options, learned: unlearned })
    return []
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : 'It cannot be read'
    return [{ rule: rule.id, message, remedy: 'correct the line that it names' }]
  }
}

const isReadable = (rules: readonly Rule[], options: DraftCheckOptions): boolean => {
  try {
    createDraftCheck(rules, { ...options, learned: unlearned })
    return true
  } catch {
    return false
  }
}

// examples that give a day are written against this election period, so that they hold whatever the registers say
const examplePeriod = { from: '2027-03-22', to: '2027-05-06' }

/** Runs the examples of every rule against that rule, and its safer wording against all rules; an empty list is a good pack. */
export function testRules(rules: readonly Rule[], given: DraftCheckOptions = {}): readonly RuleFault[] {
  const readable = { elections: [examplePeriod], ...given }
  if (!isReadable(rules, readable)) return rules.flatMap((rule) => readingFault(rule, readable))
  const options = { ...readable, learned: given.learned ?? learnFromPosts(rules, given.words) }
  const explain = createDraftExplainer(rules, options)
  const checkAll = createDraftCheck(rules, options)
  const findsOf: FindsOf = (rule, text, context) =>
    explain(text, context)
      .filter(({ outcome, candidate }) => outcome === 'found' && candidate.compiled.rule === rule)
      .map(({ candidate: { start, end } }) => ({ start, end }))
  return rules.flatMap((rule) => [
    ...rule.examples.flagged.flatMap((example) => flaggedFault(rule, findsOf, example)),
    ...rule.examples.fine.flatMap((example) => fineFault(rule, findsOf, example)),
    ...insteadFault(rule, checkAll),
  ])
}
