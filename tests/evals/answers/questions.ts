import { readFileSync } from 'node:fs'
import { createRandom, shuffled } from '../../../src/answer/engine/random.js'
import { plainWords } from '../../../src/answer/engine/words.js'
import type { Asker, Corpus } from '../../../src/answer/index.js'

/** A question of the open set: written by somebody who had not seen the phrasings. */
export interface Question {
  readonly q: string
  /** Topics that answer it; none where no topic does. */
  readonly accept: readonly string[]
  readonly want: 'answer' | 'choice' | 'two' | 'decline'
  readonly parts?: readonly (readonly string[])[]
  readonly decline?: string
  readonly asker: Asker
  readonly tags: readonly string[]
}

/** Reads the open set, one JSON object a line. */
export function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Question)
}

/** What a question belongs to: its first topic, or its decline class; halves and resamples keep these apart. */
export function groupOf({ accept, decline }: Question): string {
  return accept[0] ?? decline ?? 'none'
}

/** True where a single topic is asked for. */
export function asksOne({ accept, want }: Question): boolean {
  return accept.length > 0 && want !== 'two'
}

/** Two halves that share every topic evenly: tune on the first, report on the second. */
export function halves(questions: readonly Question[], seed: number): { readonly tuning: Question[]; readonly reporting: Question[] } {
  const random = createRandom(seed)
  const mixed = [...shuffled(questions.length, random)].flatMap((n) => questions.slice(n, n + 1))
  const sorted = mixed.sort((a, b) => (groupOf(a) < groupOf(b) ? -1 : groupOf(a) > groupOf(b) ? 1 : 0))
  return { tuning: sorted.filter((_, n) => n % 2 === 0), reporting: sorted.filter((_, n) => n % 2 === 1) }
}

/** The questions that are nobody's phrasing: one that stands in the pack word for word would measure memory. */
export function notInPack(questions: readonly Question[], { topics, declines }: Corpus): Question[] {
  const key = (text: string) => plainWords(text).join(' ')
  const known = new Set([...topics, ...declines].flatMap(({ phrasings }) => phrasings.map(key)))
  return questions.filter(({ q }) => !known.has(key(q)))
}
