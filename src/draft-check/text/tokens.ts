import { everydayForms } from './everyday-forms.js'
import { fold, undisguise } from './fold.js'

/** One plain word of a draft, where it stands in the original (UTF-16) and how it was written. */
export interface Token {
  readonly word: string
  /** The word without its disguise, where it has one. */
  readonly alt?: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly isNumber: boolean
  readonly isMoney: boolean
}

const wordLike = /&(?=\s)|[\p{L}\p{M}\p{N}\p{Cf}]+(?:[@$!][\p{L}\p{N}]+|['’ʼ＇][\p{L}\p{N}]+)*/gu
const camel = /(?<=[a-z0-9])(?=[A-Z])/u
const apostrophes = /[’ʼ＇]/gu

const written = (raw: string, start: number, text: string): Token[] => {
  const folded = fold(raw.replace(apostrophes, "'"))
  if (folded === '') return []
  const isNumber = /^\d/u.test(folded)
  const shape = {
    start,
    end: start + raw.length,
    isCapital: /^\p{Lu}/u.test(raw),
    isNumber,
    isMoney: isNumber && /[£€$]\s?$/u.test(text.slice(Math.max(0, start - 2), start)),
  }
  const alt = undisguise(folded)
  const forms = everydayForms(folded)
  return forms.map((word) => (alt !== undefined && forms.length === 1 ? { word, alt, ...shape } : { word, ...shape }))
}

const inTag = (raw: string, start: number, text: string): Token[] => {
  let at = start
  return raw.split(camel).flatMap((part) => {
    const tokens = written(part, at, text)
    at += part.length
    return tokens
  })
}

const isSingle = (token: Token) => token.word.length === 1 && !token.isNumber

const runEnd = (tokens: readonly Token[], from: number): number => {
  let end = from
  for (let token = tokens[end]; token && isSingle(token); token = tokens[end]) {
    if (end > from && token.start - (tokens[end - 1]?.end ?? 0) > 1) break
    end += 1
  }
  return end
}

const spelt = (run: readonly Token[]): Token[] => {
  const [first] = run
  const end = run.at(-1)?.end
  return first && end !== undefined ? [{ ...first, word: run.map(({ word }) => word).join(''), end }] : []
}

/** Letters spelt out one by one ("i d i o t") read as the word they spell. */
const closeSpelling = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = []
  let index = 0
  while (index < tokens.length) {
    const end = Math.max(index + 1, runEnd(tokens, index))
    const run = tokens.slice(index, end)
    out.push(...(run.length >= 4 ? spelt(run) : run))
    index = end
  }
  return out
}

/** The words of a text in order; written for speed, in one pass and without any segmenter of the runtime. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(wordLike)) {
    const start = match.index
    tokens.push(...(text[start - 1] === '#' ? inTag(match[0], start, text) : written(match[0], start, text)))
  }
  return closeSpelling(tokens)
}
