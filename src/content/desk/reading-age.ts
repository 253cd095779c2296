import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** The words of a text, as a reader counts them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["')]?)\s+/).filter((sentence) => sentence !== '')
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One matcher for any of several phrases, as whole words; undefined when there are none. */
export function anyOf(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** The Flesch-Kincaid grade of several pieces of text together; a legal name, which nobody can shorten, counts as one short word. */
export function gradeOf(parts: readonly string[], legalNames: RegExp | undefined): number {
  const plain = parts.map((part) => (legalNames ? part.replace(legalNames, 'it') : part))
  const words = plain.flatMap(wordsOf)
  const sentence = plain.flatMap(sentencesOf).length
  return fleschKincaid({ sentence, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) })
}
