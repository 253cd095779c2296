import { around, patternDetector } from './detector.js'

const cardShape = /(?<![\p{L}\p{N}.+-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu

const passesLuhn = (digits: string): boolean =>
  Array.from(digits)
    .reverse()
    .reduce((sum, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2
      return sum + (value > 9 ? value - 9 : value)
    }, 0) %
    10 ===
  0

const cardStart = /^(?:4|5[1-5]|2[2-7]|3[47]|6)/u
const otherNumber = /\b(?:isbn|barcode|uprn|tracking|imei|ean|mpan|mprn|crime ref)/u

/** Bank card numbers: the beginning of a known card and a right check digit. */
export const cards = patternDetector(cardShape, (match, text, start) => {
  const digits = match.replace(/\D/gu, '')
  return (
    cardStart.test(digits) &&
    passesLuhn(digits) &&
    !/^(\d)\1+$/u.test(digits) &&
    !otherNumber.test(around(text, start, start + match.length))
  )
})

const ibanShape = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu

const isIban = (plain: string): boolean => {
  const moved = plain.slice(4) + plain.slice(0, 4)
  const rest = Array.from(moved).reduce((remainder, sign) => {
    const value = Number.parseInt(sign, 36)
    return (remainder * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
  return rest === 1
}

/** International bank account numbers with a right check. */
export const ibans = patternDetector(ibanShape, (match) => isIban(match.replace(/ /gu, '')))

const sortCodeShape = /(?<![\p{L}\p{N}/.-])(?:\d{2}-\d{2}-\d{2}|\d{2} \d{2} \d{2}|\d{6})(?![\p{L}\p{N}/-])/gu

/** Sort codes: six digits in pairs with words about a bank account near by. */
export const sortCodes = patternDetector(sortCodeShape, (match, text, start) =>
  /sort ?code|account (?:number|no)|\bacc(?:t|ount)? ?no/u.test(around(text, start, start + match.length, 40, 40)),
)
