import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nspell from 'nspell'

/** Files of the British dictionary: how words bend, and the words. */
export interface DictionaryFiles {
  readonly aff: Buffer
  readonly dic: Buffer
}

/** Reads the British dictionary from its package. */
export function dictionaryFiles(): DictionaryFiles {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('dictionary-en-gb'))
  return { aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) }
}

const ends = [
  's',
  'd',
  'r',
  'rs',
  'st',
  'es',
  'ed',
  'er',
  'ers',
  'est',
  'ing',
  'ings',
  'ly',
  'ness',
  'able',
  'ation',
  'ish',
  'ism',
  'ist',
  'ists',
]
const endsOnY = ['ies', 'ied', 'ier', 'iest', 'ily', 'iness']

const bent = (word: string): string[] => [
  ...ends.map((end) => word + end),
  ...(word.endsWith('y') ? endsOnY.map((end) => word.slice(0, -1) + end) : []),
  ...(word.endsWith('e') ? ['ing', 'able', 'ation'].map((end) => word.slice(0, -1) + end) : []),
  ...['ing', 'ed', 'er'].map((end) => word + word.slice(-1) + end),
]

/** The words of the British dictionary and those of their forms that it knows (about a second's work): to tell a real word from a slip. */
export function britishWords(): ReadonlySet<string> {
  const { aff, dic } = dictionaryFiles()
  const dictionary = nspell({ aff, dic })
  const roots = dic
    .toString()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/[/\t].*$/u, '').trim())
    .filter((root) => root !== '')
  return new Set([...roots, ...roots.flatMap((root) => bent(root).filter((form) => dictionary.correct(form)))])
}
