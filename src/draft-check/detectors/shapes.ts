import { patternDetector } from './detector.js'

const tagShape = /(?<![\p{L}\p{N}&/])#[a-z]{12,40}(?![\p{L}\p{N}])/gu
const oneWordTags = new Set(
  'volunteering volunteers apprenticeships remembrance sustainability communities conservation regeneration neighbourhood neighbourhoods accessibility homelessness safeguarding buckinghamshire environment biodiversity infrastructure loneliness internationalwomensday'.split(
    ' ',
  ),
)

/** Hashtags of several words run together in small letters, which a screen reader cannot part. */
export const runTogetherTags = patternDetector(tagShape, (match) => !oneWordTags.has(match.slice(1)))

const shoutShape = /(?:(?<![\p{L}\p{N}])[A-Z][A-Z'’-]+[,!.]? ){6,40}[A-Z][A-Z'’-]+/gu

/** A stretch of seven or more words in capitals. */
export const shouting = patternDetector(shoutShape, () => true)

const emojiShape = /(?:\p{Extended_Pictographic}\uFE0F?\u200D?[\u{1F3FB}-\u{1F3FF}]?\s?){5,60}/gu

/** Five or more emoji in a row, each of which is read aloud by name. */
export const emojiRows = patternDetector(emojiShape, () => true)

const shortLinkShape =
  /(?<![\p{L}\p{N}.])(?:https?:\/\/)?(?:bit\.ly|tinyurl\.com|t\.ly|is\.gd|ow\.ly|rb\.gy|cutt\.ly|shorturl\.at|goo\.gl|tiny\.cc)\/[A-Za-z0-9_-]+/giu

/** Short links that hide where they lead. */
export const shortLinks = patternDetector(shortLinkShape, () => true)

const styledShape = /(?:[\u{1D400}-\u{1D7FF}]+[\s,.!'’]*){4,200}/gu

/** Letters in a "fancy" alphabet, which a screen reader skips or spells out. */
export const styledLetters = ({ text }: { readonly text: string }): readonly { readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(styledShape), ({ index, 0: match }) => ({ start: index, end: index + match.trimEnd().length }))
