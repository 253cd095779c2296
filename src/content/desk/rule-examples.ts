import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import type { Rule, WordLists } from '../schema/rule.js'

/** What a rule's own examples show to be wrong with it. */
interface RuleTrouble {
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

/** Runs the examples of rules; handed in, since only the room that checks drafts knows how. */
export type TestRules = (rules: readonly Rule[], words: WordLists) => readonly RuleTrouble[]

/** Tells the troubles of rules as faults at the place where each rule stands. */
export function ruleExampleFaults(read: ReadPack, testRules: TestRules): Fault[] {
  const placed = read.rules.flatMap((file) =>
    (file.value?.rules ?? []).map((rule, index) => ({ rule, place: { file: file.file, ...file.at(['rules', index, 'examples']) } })),
  )
  const words: WordLists = Object.assign({}, ...read.rules.map((file) => file.value?.words))
  const places = new Map(placed.map(({ rule, place }) => [rule.id, place]))
  return testRules(
    placed.map(({ rule }) => rule),
    words,
  ).map(({ rule, message, remedy }) => ({
    ...(places.get(rule) ?? { file: 'rules', line: 1, column: 1 }),
    what: `Rule "${rule}": ${message}`,
    mend: remedy,
  }))
}
