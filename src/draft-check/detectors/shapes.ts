import { patternDetector } from './detector.js'

const tagShape = /(?<![\p{L}\p{N}&/])#[a-z]{12,40}(?![\p{L}\p{N}])/gu
const oneWordTags = new Set(
  'volunteering volunteers apprenticeships remembrance sustainability communities conservation regeneration neighbourhood neighbourhoods accessibility homelessness safeguarding buckinghamshire environment biodiversity infrastructure loneliness internationalwomensday'.split(
    ' ',
  ),
)

/** Hashtags of several words run together in small letters, which a screen reader cannot part. */
export const runTogetherTags = patternDetector(tagShape, (match) => !oneWordTags.has(match.slice(1)))

const shortLinkShape =
  /(?<![\p{L}\p{N}.])(?:https?:\/\/)?(?:bit\.ly|tinyurl\.com|t\.ly|is\.gd|ow\.ly|rb\.gy|cutt\.ly|shorturl\.at|goo\.gl|tiny\.cc)\/[A-Za-z0-9_-]{2,40}/giu

/** Short links that hide where they lead. */
export const shortLinks = patternDetector(shortLinkShape, () => true)
