import { createNearest, longestSpelled, type Slip, slipBetween } from '../../spelling/index.js'
import { joinedFrom, mostParts, parted } from './broken-words.js'
import { canBeMeant, isInPack, type MendWords } from './mend-words.js'
import { createUnstar } from './starred-words.js'
import type { Token } from './tokens.js'

/** Reads words that were damaged to slip past, or by a thumb, as the words they stand for. */
export type Mend = (tokens: readonly Token[], text: string) => readonly Token[]

const shortest = 4
/** Slips that are looked for in words with a capital: other letters make another name of it. */
const inNames: ReadonlySet<Slip> = new Set<Slip>(['swapped', 'dropped', 'doubled'])
/** So many words of a draft are looked up: a text of nothing but unknown letters would take too long. */
const mostTried = 150
const onlyLetters = /^[a-z]+$/u

/** How a word is read that has one slip in it; `undefined` when nothing is near. */
type Respell = (token: Token) => string | undefined

const vowels = /[aeiou]/gu
const withoutVowels = (word: string) => word.charAt(0) + word.slice(1).replace(vowels, '')

const respellWith = (words: MendWords, shortened: Float64Array | undefined): Respell => {
  const meant = wordsToMean(words)
  const uses = (word: string) => meant.get(word) ?? 0
  const telling = [...words.telling].filter((word) => onlyLetters.test(word)).sort((one, other) => uses(one) - uses(other))
  const ofAll = createNearest(meant, shortened)
  // a capital makes a word a name, unless it is near a word that tells
  const ofTelling = createNearest(new Map(telling.map((word) => [word, uses(word)])))
  const ofConsonants = new Map(telling.map((word) => [withoutVowels(word), word]))
  return ({ word, isCapital }) => {
    // "pls" and "rts" are words of their own
    if (word.length < shortest) return undefined
    const consonants = ofConsonants.get(word)
    if (consonants !== undefined) return consonants
    const near = (isCapital ? ofTelling : ofAll)(word, 1)
    return near === undefined || (isCapital && !inNames.has(slipBetween(word, near))) ? undefined : near
  }
}

/** The words as which others may be read, with how often each is used. */
export function wordsToMean(words: MendWords): ReadonlyMap<string, number> {
  const usual = [...words.counts].filter(([word]) => onlyLetters.test(word) && canBeMeant(word, words))
  const telling = [...words.telling].filter((word) => onlyLetters.test(word))
  return new Map([...telling.map((word) => [word, 1] as const), ...usual])
}

const canBeRespelt = ({ word, alt, isNumber }: Token) =>
  alt === undefined && !isNumber && word.length <= longestSpelled && onlyLetters.test(word)

/** How a strange word is read: as two, as another, or as it stands. */
const readStrange = (token: Token, words: MendWords, respell: Respell): readonly Token[] => {
  const two = parted(token, words, 'telling')
  if (two) return two
  const alt = respell(token)
  if (alt !== undefined) return [{ ...token, alt }]
  return (token.isCapital ? undefined : parted(token, words, 'common')) ?? [token]
}

/** What is read where a token stands, if not that token, and how many tokens that takes. */
interface Mended {
  readonly as: readonly Token[] | undefined
  readonly taken: number
}

const asItStands: Mended = { as: undefined, taken: 1 }

/** For each token whether a word that may be damaged begins there: most are in the pack as they stand and cost no more than that look. */
const mayBeDamaged = (tokens: readonly Token[], text: string, words: MendWords): readonly boolean[] => {
  const isNew = ({ word, end }: Token) => !isInPack(word, words) || text[end] === '*'
  const near: boolean[] = new Array(tokens.length).fill(false)
  tokens.forEach((token, at) => {
    if (isNew(token)) near.fill(true, Math.max(0, at - mostParts + 1), at + 1)
  })
  return near
}

/** Makes the mender for the words of a pack; `shortened` is the index of `wordsToMean` where it lies ready. */
export function createMend(words: MendWords, shortened?: Float64Array): Mend {
  const respell = respellWith(words, shortened)
  const unstar = createUnstar(words)
  const isStrange = (token: Token) => canBeRespelt(token) && !isInPack(token.word, words) && !words.isKnown(token.word)
  const mended = (tokens: readonly Token[], text: string, at: number, mayTry: () => boolean): Mended => {
    const one = unstar(tokens, at, text) ?? joinedFrom(tokens, at, words)
    if (one) return { as: [one.token], taken: one.taken }
    const [token] = tokens.slice(at, at + 1)
    return { as: token && isStrange(token) && mayTry() ? readStrange(token, words, respell) : undefined, taken: 1 }
  }
  return (tokens, text) => {
    const near = mayBeDamaged(tokens, text, words)
    let tried = 0
    const mayTry = () => tried++ < mostTried
    const all: Token[] = []
    for (let at = 0; at < tokens.length; ) {
      const { as, taken } = near[at] ? mended(tokens, text, at, mayTry) : asItStands
      all.push(...(as ?? tokens.slice(at, at + taken)))
      at += taken
    }
    return all
  }
}
