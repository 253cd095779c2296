import type { Corpus } from './corpus.js'
import { createEquate } from './equivalents.js'
import { plainWords } from './words.js'

/** One text to learn from, in words, with the class it belongs to; only phrasings are asked again to check the engine. */
export interface TextRow {
  readonly classIndex: number
  readonly kind: 'phrasing' | 'title' | 'advice'
  readonly words: readonly string[]
}

/** The classes of a pack: topics first, then the kinds of message that no topic answers. */
export interface Classes {
  readonly ids: readonly string[]
  readonly topicCount: number
}

/** Names the classes of a pack in their fixed order. */
export function classesOf({ topics, declines }: Corpus): Classes {
  return { ids: [...topics, ...declines].map(({ id }) => id), topicCount: topics.length }
}

/** All texts of a pack in the order of its classes: the phrasings, then the title, then what to do and not to do. */
export function textRowsOf(corpus: Corpus): TextRow[] {
  const equate = createEquate(corpus.equivalents)
  const row = (classIndex: number, kind: TextRow['kind'], text: string): TextRow => ({ classIndex, kind, words: equate(plainWords(text)) })
  const topics = corpus.topics.flatMap(({ phrasings, title, advice }, index) => [
    ...phrasings.map((text) => row(index, 'phrasing', text)),
    row(index, 'title', title),
    row(index, 'advice', advice),
  ])
  const declines = corpus.declines.flatMap(({ phrasings }, index) =>
    phrasings.map((text) => row(corpus.topics.length + index, 'phrasing', text)),
  )
  return [...topics, ...declines].filter(({ words }) => words.length > 0)
}
