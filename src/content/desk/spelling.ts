import nspell from 'nspell'
import type { Fault } from '../fault.js'
import { dictionaryFiles } from './british-words.js'
import { faultAt, type Spoken } from './spoken-words.js'
import type { Wording } from './wording.js'

/** Tells whether a word is spelt as in Britain. */
export type Dictionary = (word: string) => boolean

/** Opens the British dictionary, which takes a moment: open it once for several checks. */
export function openDictionary(): Dictionary {
  const { aff, dic } = dictionaryFiles()
  const dictionary = nspell({ aff, dic })
  return (word) => dictionary.correct(word)
}

/** Web addresses, e-mail addresses, codes with digits and places to be filled in are not words. */
const notWords = /\S*[@/]\S*|\S+\.\S*\.\S+|\S*\d\S*|\{[^}]*\}/g
const word = /\p{L}[\p{L}'’-]*/gu
const bare = (found: string) => found.replace(/’/g, "'").replace(/-+$/, '').replace(/'s?$/, '')

const small = (found: string) => found.charAt(0).toLowerCase() + found.slice(1)

const knownBy = (dictionary: Dictionary, own: ReadonlySet<string>) => {
  const judged = new Map<string, boolean>()
  const isWord = (found: string) => own.has(found) || own.has(small(found)) || dictionary(found)
  const judge = (found: string) => isWord(found) || (found.includes('-') && found.split('-').every((part) => part === '' || isWord(part)))
  return (found: string) => {
    const known = judged.get(found) ?? judge(found)
    judged.set(found, known)
    return known
  }
}

/** Words that are not in a British dictionary nor in the council's own list. */
export function spellingFaults(spoken: readonly Spoken[], { spelling }: Wording, dictionary: Dictionary): Fault[] {
  const isKnown = knownBy(dictionary, new Set(spelling))
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
