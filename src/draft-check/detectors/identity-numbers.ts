import { around, patternDetector } from './detector.js'

const insuranceShape = /(?<![\p{L}\p{N}])[A-Z]{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}[A-D]?(?![\p{L}\p{N}])/giu
const insurancePrefix = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/u
const barredPrefix = /^(?:BG|GB|KN|NK|NT|TN|ZZ)/u
const insuranceCue = /national insurance|\bn\.?i\.?(?: ?n?o|\b)|\bnino\b/u

/** National Insurance numbers; without a word about insurance the prefix must be one that is given out, and the last letter must be there. */
export const insuranceNumbers = patternDetector(insuranceShape, (match, text, start) => {
  const plain = match.replace(/[^A-Za-z0-9]/gu, '').toUpperCase()
  if (insuranceCue.test(around(text, start, start + match.length))) return true
  return plain.length === 9 && insurancePrefix.test(plain) && !barredPrefix.test(plain)
})

const nhsShape = /(?<![\p{L}\p{N}.+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}]|[.-]\d)/gu
const nhsNamed = /\b(?:nhs|patient|hospital)(?: (?:no|num|number|id))?\b[^.!?]{0,14}$/u
const nhsCue = /\b(?:nhs|patient|hospital|medical record|gp|surgery)\b/u
const nhsAfter = /^\W{0,3}(?:is |was )?(?:his |her |their |my |the |an? )?nhs (?:no|num|number|id)/iu
const isPhoneLike = /^0[1-9]/u

const passesModulus11 = (digits: string): boolean => {
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check < 10 && check === Number(digits[9])
}

/** NHS numbers: words about the NHS must stand near, since one number in eleven passes the check by chance. */
export const nhsNumbers = patternDetector(nhsShape, (match, text, start) => {
  const digits = match.replace(/\D/gu, '')
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase()
  if (/\bnhs (?:no|num|number|id)\b[^.!?]{0,20}$/u.test(before)) return true
  if (isPhoneLike.test(digits) || !passesModulus11(digits)) return false
  return (
    nhsNamed.test(before) ||
    nhsCue.test(text.slice(Math.max(0, start - 60), start).toLowerCase()) ||
    nhsAfter.test(text.slice(start + match.length, start + match.length + 30))
  )
})

const licenceShape = /(?<![\p{L}\p{N}])[A-Z]{1,5}9{0,4} ?\d[0156]\d[0-3]\d{2} ?[A-Z][A-Z9] ?[A-Z\d][A-Z]{2}(?![\p{L}\p{N}])/giu

/** Driving licence numbers: sixteen characters with the holder's surname and date of birth inside. */
export const drivingLicences = patternDetector(licenceShape, (match) => {
  const plain = match.replace(/ /gu, '')
  return plain.length === 16 && /^[A-Z9]{5}\d{6}[A-Z9]{2}/iu.test(plain)
})

const passportShape = /(?<![\p{L}\p{N}.+-])(?:\d{9}|\d{3} \d{3} \d{3}|[A-Z]{2}\d{7})(?![\p{L}\p{N}]|[.-]\d)/gu

/** Passport numbers: nine digits, and the word passport near by. */
export const passports = patternDetector(passportShape, (match, text, start) =>
  /\bpassports?\b/u.test(around(text, start, start + match.length, 50, 30)),
)
