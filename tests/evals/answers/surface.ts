import { createRandom } from '../../../src/answer/engine/random.js'
import type { Question } from './questions.js'

type Random = () => number
type Damage = (text: string, random: Random) => string

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const neighbours = (letter: string): string => {
  const row = rows.find((keys) => keys.includes(letter)) ?? letter
  const at = row.indexOf(letter)
  return `${row[at - 1] ?? ''}${row[at + 1] ?? ''}` || letter
}

const slips: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
  (word, at, random) => {
    const near = neighbours((word[at] ?? '').toLowerCase())
    return word.slice(0, at) + (near[Math.floor(random() * near.length)] ?? '') + word.slice(at + 1)
  },
]

const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)]

const oneTypo: Damage = (text, random) => {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)]
  const word = pick(words, random)
  const slip = pick(slips, random)
  if (!word || !slip) return text
  const at = Math.floor(random() * (word[0].length - 1))
  return text.slice(0, word.index) + slip(word[0], at, random) + text.slice(word.index + word[0].length)
}

const missingBlank: Damage = (text, random) => {
  const place = pick([...text.matchAll(/ /g)], random)
  return place ? text.slice(0, place.index) + text.slice(place.index + 1) : text
}

const american: readonly (readonly [RegExp, string])[] = [
  [/isation/g, 'ization'],
  [/ise\b/g, 'ize'],
  [/our\b/g, 'or'],
  [/ence\b/g, 'ense'],
  [/ll(?=or|ing|ed)/g, 'l'],
]

/** The ways a question is written badly, each made by seeded code from the same questions. */
export const surfaces: Readonly<Record<string, Damage>> = {
  'one typo': oneTypo,
  'two typos': (text, random) => oneTypo(oneTypo(text, random), random),
  'lower case, no marks': (text) => text.toLowerCase().replace(/[^a-z0-9 ]/g, ''),
  'all capitals': (text) => text.toUpperCase(),
  'American spelling': (text) => american.reduce((so, [from, to]) => so.replace(from, to), text),
  'a blank missing': missingBlank,
}

/** The same questions, written badly. */
export function damaged(questions: readonly Question[], how: Damage, seed: number): Question[] {
  const random = createRandom(seed)
  return questions.map((question) => ({ ...question, q: how(question.q, random) }))
}
