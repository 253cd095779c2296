import type { Fault } from '../fault.js'
import { anyOf } from './reading-age.js'
import { faultAt, type Spoken } from './spoken-words.js'
import type { Wording } from './wording.js'

const faultsOf = (rule: Wording['never'][number], places: readonly Spoken[]): Fault[] => {
  const forbidden = anyOf(rule.words)
  const except = anyOf(rule.except)
  return places.flatMap((place) => {
    const judged = except ? place.words.replace(except, ' ') : place.words
    return [...new Set(forbidden ? judged.match(forbidden) : [])].map((found) =>
      faultAt(place, `"${found}" is never said: ${rule.because}`, rule.instead),
    )
  })
}

/** Words that would approve a post, foretell an outcome or take a side, in what we say and, where the list says so, in phrasings. */
export function neverSaidFaults(spoken: readonly Spoken[], asked: readonly Spoken[], { never }: Wording): Fault[] {
  return never.flatMap((rule) => faultsOf(rule, rule.inPhrasings ? [...spoken, ...asked] : spoken))
}
