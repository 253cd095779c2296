import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nspell from 'nspell'
import type { Fault } from '../fault.js'
import { faultAt, type Spoken } from './spoken-words.js'
import type { Wording } from './wording.js'

const openDictionary = ({ spelling }: Wording) => {
  const folder = dirname(fileURLToPath(import.meta.resolve('dictionary-en-gb')))
  const dictionary = nspell({ aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) })
  for (const word of spelling) dictionary.add(word)
  return dictionary
}

/** Web addresses, e-mail addresses, codes with digits and places to be filled in are not words. */
const notWords = /\S*[@/]\S*|\S+\.\S*\.\S+|\S*\d\S*|\{[^}]*\}/g
const word = /\p{L}[\p{L}'’-]*/gu
const bare = (found: string) => found.replace(/’/g, "'").replace(/-+$/, '').replace(/'s?$/, '')

/** Words that are not in a British dictionary nor in the council's own list. */
export function spellingFaults(spoken: readonly Spoken[], wording: Wording): Fault[] {
  const dictionary = openDictionary(wording)
  const judged = new Map<string, boolean>()
  const isKnown = (found: string) => {
    const known =
      judged.get(found) ??
      (dictionary.correct(found) || (found.includes('-') && found.split('-').every((part) => part === '' || dictionary.correct(part))))
    judged.set(found, known)
    return known
  }
  return spoken.flatMap((place) =>
    [...new Set(place.words.replace(notWords, ' ').match(word) ?? [])]
      .filter((found) => !isKnown(found) && !isKnown(bare(found)))
      .map((found) =>
        faultAt(
          place,
          `"${found}" is not in the British dictionary`,
          'correct it, or add it under spelling in wording.yaml if it is right',
        ),
      ),
  )
}
