import { patternDetector } from './detector.js'

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const dateShape = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: |, ?)(?:\d{4}|'?\d{2})|(?:${months}) \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{L}\p{N}/-])`,
  'giu',
)
const birthWords = /\b(?:d\.?o\.?b|date of birth|birth ?date|born|birthday)\b/iu

/** A full date that is said to be somebody's date of birth. */
export const birthDates = patternDetector(dateShape, (_match, text, start) => {
  const before = text.slice(Math.max(0, start - 32), start)
  return birthWords.test(before) && !/[!?\n]/u.test(before.slice(-14))
})
