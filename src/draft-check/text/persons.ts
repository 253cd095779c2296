import { firstNames, placeEndings, titles } from './first-names.js'
import type { Token } from './tokens.js'

const notSurnames = new Set(
  'i the a and or in on at to for of is are was will council planning committee street monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december who he she it we they you if please thanks thank'.split(
    ' ',
  ),
)

const follows = (tokens: readonly Token[], index: number): Token | undefined => {
  const before = tokens[index - 1]
  const token = tokens[index]
  return before && token && token.start - before.end <= 2 && token.start > before.start ? token : undefined
}

const surnameAt = (tokens: readonly Token[], index: number): Token | undefined => {
  const token = follows(tokens, index)
  return token?.isCapital && !notSurnames.has(token.word) && !token.isNumber ? token : undefined
}

const titled = (tokens: readonly Token[], index: number): number | undefined => {
  if (!surnameAt(tokens, index + 1)) return undefined
  return surnameAt(tokens, index + 2) && !placeEndings.has(tokens[index + 2]?.word ?? '') ? index + 3 : index + 2
}

const given = (tokens: readonly Token[], index: number): number | undefined => {
  if (!tokens[index]?.isCapital || tokens[index - 1]?.word === 'st' || tokens[index - 1]?.word === 'saint') return undefined
  if (placeEndings.has(follows(tokens, index + 1)?.word ?? '')) return undefined
  if (!surnameAt(tokens, index + 1)) return index + 1
  const third = surnameAt(tokens, index + 2)
  return third && placeEndings.has(third.word) ? undefined : index + 2
}

/** Where people are named, by title or by given name: token index of the first word to the index after the last. */
export function persons(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let covered = 0
  tokens.forEach((token, index) => {
    if (index < covered) return
    const end = titles.has(token.word) ? titled(tokens, index) : firstNames.has(token.word) ? given(tokens, index) : undefined
    if (end === undefined) return
    found.set(index, end)
    covered = end
  })
  return found
}
