import { everydayForms } from './everyday-forms.js'
import { fold, undisguise } from './fold.js'

/** One plain word of a draft, where it stands in the original (UTF-16) and how it was written. */
export interface Token {
  readonly word: string
  /** The word without its disguise, where it has one. */
  readonly alt: string | undefined
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly isNumber: boolean
  readonly isMoney: boolean
}

const wordLike = /&(?=\s)|[\p{L}\p{M}\p{N}\p{Cf}]+(?:[@$!][\p{L}\p{N}]+|['’ʼ＇][\p{L}\p{N}]+)*/gu
const camel = /(?<=[a-z0-9])(?=[A-Z])/u
const apostrophes = /[’ʼ＇]/gu

const isMoneyAt = (text: string, start: number) => /[£€$]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
const capital = /^\p{Lu}/u
const digit = /^\d/u

const addWord = (tokens: Token[], raw: string, start: number, text: string) => {
  const folded = fold(raw.replace(apostrophes, "'"))
  if (folded === '') return
  const isNumber = digit.test(folded)
  const end = start + raw.length
  const isCapital = capital.test(raw)
  const isMoney = isNumber && isMoneyAt(text, start)
  const forms = everydayForms(folded)
  if (forms) for (const word of forms) tokens.push({ word, alt: undefined, start, end, isCapital, isNumber, isMoney })
  else tokens.push({ word: folded, alt: undisguise(folded), start, end, isCapital, isNumber, isMoney })
}

const addTag = (tokens: Token[], raw: string, start: number, text: string) => {
  let at = start
  for (const part of raw.split(camel)) {
    addWord(tokens, part, at, text)
    at += part.length
  }
}

// by what stands there, since a "u" on its own is read as "you"
const isSingle = ({ start, end, isNumber }: Token) => end - start === 1 && !isNumber

const runEnd = (tokens: readonly Token[], from: number): number => {
  let end = from
  for (let token = tokens[end]; token && isSingle(token); token = tokens[end]) {
    if (end > from && token.start - (tokens[end - 1]?.end ?? 0) > 1) break
    end += 1
  }
  return end
}

const spelt = (run: readonly Token[], text: string): Token[] => {
  const [first] = run
  const end = run.at(-1)?.end
  return first && end !== undefined ? [{ ...first, word: run.map((one) => fold(text.slice(one.start, one.end))).join(''), end }] : []
}

const fewestSpelt = 4

// looked for among the words and not by a pattern, which would take V8 a quarter of a second to make ready
const mayBeSpelt = (tokens: readonly Token[]): boolean => {
  let singles = 0
  for (const token of tokens) {
    singles = isSingle(token) ? singles + 1 : 0
    if (singles === fewestSpelt) return true
  }
  return false
}

/** Letters spelt out one by one ("i d i o t") read as the word they spell. */
const closeSpelling = (tokens: readonly Token[], text: string): Token[] => {
  const out: Token[] = []
  let index = 0
  while (index < tokens.length) {
    const end = Math.max(index + 1, runEnd(tokens, index))
    const run = tokens.slice(index, end)
    out.push(...(run.length >= fewestSpelt ? spelt(run, text) : run))
    index = end
  }
  return out
}

/** The words of a text in order; written for speed, in one pass and without any segmenter of the runtime. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(wordLike)) {
    const add = text[match.index - 1] === '#' ? addTag : addWord
    add(tokens, match[0], match.index, text)
  }
  return mayBeSpelt(tokens) ? closeSpelling(tokens, text) : tokens
}
