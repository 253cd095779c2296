import { type Document, Scalar, visit } from 'yaml'
import type { Advice } from './advice.js'

/** A place where YAML reads something other than what was meant, without complaint. */
export interface Trap extends Advice {
  readonly offset: number
}

const adviceFor = (scalar: Scalar): Advice | undefined => {
  const source = scalar.source ?? ''
  if (/^[“”‘’]/.test(source))
    return { what: 'A curly quote mark is used as a YAML quote', mend: 'use straight quotes: type " before and after the words' }
  if (/^([-–—•][^\d\s]|[–—•] )/.test(source))
    return { what: 'A list line does not start with a hyphen and a space', mend: 'start each line of the list with "- "' }
  if (scalar.comment && !/^[\s#]/.test(scalar.comment))
    return { what: 'Everything after # on this line is left out', mend: 'put double quotes around the words' }
  return undefined
}

/** Finds curly quotes, wrong list marks and lost hashtags in words that have no quotes of their own. */
export function findTraps(document: Document): Trap[] {
  const traps: Trap[] = []
  visit(document, {
    Scalar: (_key, scalar) => {
      const advice = scalar.type === Scalar.PLAIN ? adviceFor(scalar) : undefined
      if (advice) traps.push({ offset: scalar.range?.[0] ?? 0, ...advice })
    },
  })
  return traps
}
