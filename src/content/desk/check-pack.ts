import type { Fault } from '../fault.js'
import { faultsIn, inOrder } from '../load.js'
import { type ReadPack, readPack } from '../read-pack.js'
import { checkDateFaults } from './check-dates.js'
import { inventedExampleFaults } from './invented-examples.js'
import { lawsInForceFaults } from './laws-in-force.js'
import { nearTwinFaults } from './near-twins.js'
import { neverSaidFaults } from './never-said.js'
import { phrasingCountFaults } from './phrasing-counts.js'
import { longSentenceFaults, readabilityFaults } from './readability.js'
import { retiredDocumentFaults } from './retired-documents.js'
import { ruleExampleFaults, type TestRules } from './rule-examples.js'
import { type Dictionary, openDictionary, spellingFaults } from './spelling.js'
import { phrasings, spokenWords } from './spoken-words.js'
import { type Unconfirmed, unconfirmedIn } from './unconfirmed.js'
import { readWording } from './wording.js'

/** What a check needs from outside: the day, as 2026-11-21, the function that runs rules' own examples, and a dictionary when one is open. */
interface CheckOptions {
  readonly today: string
  readonly testRules?: TestRules
  readonly dictionary?: Dictionary
}

/** A pack in figures, as `content check --json` prints them. Phrasings are counted by topic; faults is their number. */
interface PackSummary {
  readonly topics: number
  readonly minPhrasings: number
  readonly maxPhrasings: number
  readonly rules: number
  readonly documents: number
  readonly laws: number
  readonly unconfirmed: number
  readonly faults: number
}

/** Everything that a check found. */
interface PackCheck {
  readonly summary: PackSummary
  readonly faults: readonly Fault[]
  readonly unconfirmed: readonly Unconfirmed[]
}

const deskFaults = (read: ReadPack, dir: string, { today, testRules, dictionary = openDictionary() }: CheckOptions): Fault[] => {
  const { wording, faults } = readWording(dir)
  const spoken = spokenWords(read)
  return [
    ...faults,
    ...phrasingCountFaults(read),
    ...nearTwinFaults(read),
    ...readabilityFaults(read, wording),
    ...longSentenceFaults(spoken),
    ...spellingFaults(spoken, wording, dictionary),
    ...neverSaidFaults(spoken, phrasings(read), wording),
    ...lawsInForceFaults(read, wording),
    ...retiredDocumentFaults(read),
    ...inventedExampleFaults(read),
    ...checkDateFaults(read, today),
    ...(testRules ? ruleExampleFaults(read, testRules) : []),
  ]
}

const summaryOf = (read: ReadPack, unconfirmed: number, faults: number): PackSummary => {
  const counts = read.topics.flatMap((file) => (file.value?.topics ?? []).map((topic) => topic.phrasings.length))
  return {
    topics: counts.length,
    minPhrasings: counts.length === 0 ? 0 : Math.min(...counts),
    maxPhrasings: Math.max(0, ...counts),
    rules: read.rules.flatMap((file) => file.value?.rules ?? []).length,
    documents: read['documents.yaml'].value?.documents.length ?? 0,
    laws: read['laws.yaml'].value?.laws.length ?? 0,
    unconfirmed,
    faults,
  }
}

/**
 * Checks the pack in a folder as an editor's desk would: the loader's faults and those of wording, length, reading age (Flesch-Kincaid),
 * spelling, near-twin phrasings, laws not in force and overdue dates, all at once. A file with a fault of form is not judged further.
 */
export function checkPack(dir: string, options: CheckOptions): PackCheck {
  const read = readPack(dir)
  const faults = inOrder([...faultsIn(read), ...deskFaults(read, dir, options)])
  const unconfirmed = unconfirmedIn(read)
  return { summary: summaryOf(read, unconfirmed.length, faults.length), faults, unconfirmed }
}
