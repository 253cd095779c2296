import type { Token } from '../text/tokens.js'
import type { Detector, Span } from './detector.js'

// The stretches of things that follow one another closely, when there are enough of them.
function closeRuns(things: readonly Span[], fewest: number, widestGap: number): readonly Span[] {
  const found: Span[] = []
  let from = 0
  things.forEach((thing, index) => {
    const next = things[index + 1]
    if (next && next.start - thing.end <= widestGap) return
    const first = things[from]
    if (first && index - from + 1 >= fewest) found.push({ start: first.start, end: thing.end })
    from = index + 1
  })
  return found
}

const isShouted = (raw: string) => raw.length >= 2 && raw === raw.toUpperCase() && raw !== raw.toLowerCase()

const shoutedWords = (text: string, tokens: readonly Token[]): Span[] =>
  tokens.filter(({ start, end, isCapital }, index) => isCapital && tokens[index - 1]?.start !== start && isShouted(text.slice(start, end)))

/** A stretch of seven or more words in capitals. */
export const shouting: Detector = ({ text, tokens }) => closeRuns(shoutedWords(text, tokens), 7, 2)

const emoji = /\p{Extended_Pictographic}(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])?/gu

/** Five or more emoji in a row, each of which is read aloud by name. */
export const emojiRows: Detector = ({ text }) =>
  closeRuns(
    Array.from(text.matchAll(emoji), ({ index, 0: sign }) => ({ start: index, end: index + sign.length })),
    5,
    2,
  )

const styled = /[\u{1D400}-\u{1D7FF}]/gu

/** Letters in a "fancy" alphabet, which a screen reader skips or spells out. */
export const styledLetters: Detector = ({ text }) =>
  closeRuns(
    Array.from(text.matchAll(styled), ({ index, 0: sign }) => ({ start: index, end: index + sign.length })),
    4,
    2,
  )
