import type { Token } from './tokens.js'

/** Reads words that were damaged to slip past, or by a thumb, as the words they stand for. */
export type Mend = (tokens: readonly Token[]) => readonly Token[]

const shortestToDamage = 5
const shortestPart = 4
const shortestJoined = 7
const shortestAfterI = 5
const shortestWhole = 4
/** Two words of a list are never longer together; the work grows with the square of the length. */
const longestToSplit = 40

/** A word with one letter lost, or two neighbours changed places; its ends stay, or too many everyday words would do. */
const damaged = (word: string): string[] =>
  Array.from({ length: word.length - 2 }, (_, index) => index + 1).flatMap((at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ])

const damageOf = (words: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const long = [...words].filter(({ length }) => length >= shortestToDamage)
  return new Map(long.flatMap((word) => damaged(word).map((way) => [way, word] as const)))
}

const joinable = (left: Token | undefined, right: Token | undefined) =>
  left !== undefined && right !== undefined && right.start - left.end === 1 && !left.isNumber && !right.isNumber

/** Makes the mender for some words; a word that the posts of the pack know (`isKnown`) is left as it is. */
export function createMend(words: ReadonlySet<string>, isKnown: (word: string) => boolean): Mend {
  const damage = damageOf(words)
  const isPart = (part: string) => words.has(part) || (part.length > 1 && isKnown(part))
  const isWhole = (part: string) => (part.length === 1 ? part === 'a' || part === 'i' : isKnown(part))
  const splitAt = (word: string): number | undefined => {
    for (let at = 1; at < word.length; at += 1) {
      const left = word.slice(0, at)
      const right = word.slice(at)
      const hasWord = (at >= shortestPart && words.has(left)) || (right.length >= shortestPart && words.has(right))
      if (hasWord && (isPart(left) || left === 'i') && isPart(right)) return at
    }
    return undefined
  }
  const canBeTwo = ({ word, start, end }: Token) =>
    word.length >= (word.startsWith('i') ? shortestAfterI : shortestJoined) && word.length <= longestToSplit && end - start === word.length
  const split = (token: Token): readonly Token[] => {
    const at = canBeTwo(token) ? splitAt(token.word) : undefined
    if (at === undefined || isKnown(token.word)) return [token]
    const middle = token.start + at
    const [word, rest] = [token.word.slice(0, at), token.word.slice(at)]
    return [
      { ...token, word, end: middle },
      { ...token, word: rest, start: middle, isCapital: false },
    ]
  }
  const mended = (token: Token): readonly Token[] => {
    const whole = words.has(token.word) ? undefined : damage.get(token.word)
    return whole !== undefined && !isKnown(token.word) ? [{ ...token, alt: token.alt ?? whole }] : split(token)
  }
  const joined = (left: Token, right: Token | undefined): Token | undefined => {
    if (!right || !joinable(left, right)) return undefined
    const word = left.word + right.word
    if (word.length < shortestWhole || !words.has(word) || (isWhole(left.word) && isWhole(right.word))) return undefined
    return { ...left, word, end: right.end }
  }
  return (tokens) => {
    let isTaken = false
    return tokens.flatMap((token, at) => {
      if (isTaken) {
        isTaken = false
        return []
      }
      const one = joined(token, tokens[at + 1])
      isTaken = one !== undefined
      return one ? [one] : mended(token)
    })
  }
}
