import type { Post } from '../text/post.js'
import type { Token } from '../text/tokens.js'
import type { Detector, Span } from './detector.js'

const kinds = new Set(
  'street st road rd lane ln close cl avenue ave drive dr way court crescent cres gardens gdns hill row mews rise terrace place walk green view square grove end parade croft meadow mead field chase leys'.split(
    ' ',
  ),
)
const plainKinds = new Set('street road lane close avenue drive crescent gardens terrace grove court'.split(' '))
const notNames = new Set(
  'the a an of for to in on at by and or from with minutes minute mins min miles mile hours hour days people cars homes houses metres meters yards feet main new old busy local this that our your any every each no years year weeks times points percent k m more can will must should is are was were am pm th st nd rd'.split(
    ' ',
  ),
)
const longestName = 3

const isClose = (before: Token | undefined, token: Token | undefined) =>
  before !== undefined && token !== undefined && token.start > before.start && token.start - before.end <= 2

const isHouseNumber = ({ word, isNumber, isMoney }: Token) => isNumber && !isMoney && /^\d{1,4}[a-z]?$/u.test(word)

const isFirstOfName = ({ word, isCapital }: Token) => isCapital || !notNames.has(word)

const isKind = ({ word, isCapital }: Token, isSecond: boolean) => kinds.has(word) && (isCapital || (isSecond && plainKinds.has(word)))

/** The words that follow closely, so far as a street's name can reach. */
const following = ({ tokens }: Post, number: number): readonly Token[] => {
  const next = tokens.slice(number, number + longestName + 2)
  const end = next.findIndex((token, index) => index > 0 && !isClose(next[index - 1], token))
  return end === -1 ? next.slice(1) : next.slice(1, end)
}

const streetEnd = (post: Post, number: number): number | undefined => {
  const [first, ...rest] = following(post, number)
  if (!first || !isFirstOfName(first)) return undefined
  const kind = rest.findIndex((token, index) => isKind(token, index === 0))
  return kind !== -1 && rest.slice(0, kind).every(({ isCapital }) => isCapital) ? rest[kind]?.end : undefined
}

/** A house by number and street, such as "14 Acacia Avenue". */
export const streetAddresses: Detector = (post) =>
  post.tokens.flatMap((token, index): Span[] => {
    if (!isHouseNumber(token)) return []
    const end = streetEnd(post, index)
    return end === undefined ? [] : [{ start: token.start, end }]
  })
