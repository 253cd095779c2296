import { factGuards } from './fact-guards.js'
import { type Guard, guardOf, type PhraseGuard } from './guard.js'
import { hasLink } from './links.js'
import { isAsked, isQuoted } from './quoted.js'
import { rejectionGuards } from './rejection-guards.js'
import { senseGuards } from './sense-guards.js'
import { speechGuards } from './speech-guards.js'
import { stanceGuards } from './stance-guards.js'

const families: Readonly<Record<string, PhraseGuard>> = {
  ...speechGuards,
  ...senseGuards,
  ...factGuards,
  ...stanceGuards,
  ...rejectionGuards,
}
const coded: Readonly<Record<string, Guard>> = { quotation: isQuoted, question: isAsked, link: hasLink }

/** Every guard by the name that rules use for it. */
export const guardNames: readonly string[] = [...Object.keys(families), ...Object.keys(coded)]

/** Makes the guards, adding their phrases to the index by `add`, which answers with the phrase's number. */
export function createGuards(add: (phrase: string) => number): ReadonlyMap<string, Guard> {
  const made = Object.entries(families).map(([name, { scope, phrases }]) => [name, guardOf(scope, phrases.map(add))] as const)
  return new Map([...made, ...Object.entries(coded)])
}
