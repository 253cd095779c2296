import { canBeMeant, isWhole, type MendWords } from './mend-words.js'
import type { Token } from './tokens.js'

/** A word put together again, and how many tokens it took. */
export interface Joined {
  readonly token: Token
  readonly taken: number
}

/** A word broken into more parts is not put together. */
export const mostParts = 4
const shortestWhole = 4
/** Two words of a list are never longer together; the work grows with the square of the length. */
const longestBroken = 40

const joinable = (left: Token | undefined, right: Token | undefined): right is Token =>
  left !== undefined && right !== undefined && right.start - left.end === 1 && !left.isNumber && !right.isNumber

const isMeant = (parts: readonly Token[], word: string, words: MendWords) =>
  word.length >= shortestWhole &&
  canBeMeant(word, words) &&
  (words.telling.has(word) || !parts.some(({ isCapital }, place) => place > 0 && isCapital)) &&
  !parts.every((part) => isWhole(part.word, words))

/** Puts a word together that spaces or dots have broken ("ver min", "b.l.ack"), the longest that fits, unless all its parts are words. */
export function joinedFrom(tokens: readonly Token[], at: number, words: MendWords): Joined | undefined {
  const first = tokens[at]
  if (!first) return undefined
  const parts = [first]
  let word = first.word
  let found: Joined | undefined
  for (let next = tokens[at + 1]; parts.length < mostParts && joinable(parts.at(-1), next); next = tokens[at + parts.length]) {
    parts.push(next)
    word += next.word
    if (word.length > longestBroken) break
    if (isMeant(parts, word, words)) found = { token: { ...first, word, end: next.end }, taken: parts.length }
  }
  return found
}

const shortestPart = 4
/** Names and places often have a short word in them: Burnham, Blackmore. */
const shortestInName = 6
const shortestJoined = 7
const shortestAfterLetter = 5
const letterWord = /^[ai]/u

const canBeTwo = ({ word }: Token) =>
  word.length >= (letterWord.test(word) ? shortestAfterLetter : shortestJoined) && word.length <= longestBroken

/** How far one letter of a word stands from the next in the text: 2 when it was spelt letter by letter, 0 when that cannot be told. */
const letterStep = ({ word, start, end }: Token) => {
  if (end - start === word.length) return 1
  return end - start === 2 * word.length - 1 ? 2 : 0
}

/** Two words of which none is telling must both be as common in the pack as this makes them. */
const commonTogether = 4000

/** How two parts of a word pass for words: by one that is telling, or as two that are common together. */
export type Parting = 'telling' | 'common'

const tells = (parts: readonly string[], words: MendWords, isName: boolean) => {
  const fewest = isName && parts[0] !== 'i' ? shortestInName : shortestPart
  return parts.some((part) => part.length >= fewest && words.telling.has(part)) && parts.every((part) => isWhole(part, words))
}

const together = (parts: readonly string[], { counts }: MendWords) => parts.reduce((product, part) => product * (counts.get(part) ?? 0), 1)

const splitAt = ({ word, isCapital }: Token, words: MendWords, by: Parting): number | undefined => {
  let most = commonTogether
  let best: number | undefined
  for (let at = 1; at < word.length - 1; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (by === 'telling' && tells(parts, words, isCapital)) return at
    const common = by === 'common' ? together(parts, words) : 0
    if (common > most) {
      most = common
      best = at
    }
  }
  return best
}

/** Parts two words between which a space is missing; each half points at its own letters. */
export function parted(token: Token, words: MendWords, by: Parting): readonly [Token, Token] | undefined {
  const step = letterStep(token)
  const at = step > 0 && canBeTwo(token) ? splitAt(token, words, by) : undefined
  if (at === undefined) return undefined
  const second = token.start + at * step
  return [
    { ...token, word: token.word.slice(0, at), end: second - step + 1 },
    { ...token, word: token.word.slice(at), start: second, isCapital: false },
  ]
}
