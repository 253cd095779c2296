import { around, type Detector, patternDetector } from './detector.js'

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
    cardStart.test(digits) && passesLuhn(digits) && new Set(digits).size > 1 && !otherNumber.test(around(text, start, start + match.length))
  )
})

const isIban = (plain: string): boolean => {
  const moved = plain.slice(4) + plain.slice(0, 4)
  const rest = Array.from(moved).reduce((remainder, sign) => {
    const value = Number.parseInt(sign, 36)
    return (remainder * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
  return rest === 1
}

const ibanStart = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2} ?[A-Z0-9]{4}/gu
const longestIban = 42

/** How much of the text is an account number with a right check, from its beginning. */
const ibanLength = (text: string): number | undefined => {
  let plain = ''
  let found: number | undefined
  for (let at = 0; at < text.length && /[A-Z0-9 ]/u.test(text[at] ?? ''); at += 1) {
    const sign = text[at] ?? ''
    if (sign === ' ') continue
    plain += sign
    if (plain.length >= 15 && plain.length <= 34 && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && isIban(plain)) found = at + 1
  }
  return found
}

/** International bank account numbers with a right check. */
export const ibans: Detector = ({ flat }) =>
  Array.from(flat.text.matchAll(ibanStart)).flatMap(({ index }) => {
    const length = ibanLength(flat.text.slice(index, index + longestIban))
    return length === undefined ? [] : [{ start: flat.origin(index), end: flat.origin(index + length) }]
  })

const sortCodeShape = /(?<![\p{L}\p{N}/.-])(?:\d{2}-\d{2}-\d{2}|\d{2} \d{2} \d{2}|\d{6})(?![\p{L}\p{N}/-])/gu

/** Sort codes: six digits in pairs with words about a bank account near by. */
export const sortCodes = patternDetector(sortCodeShape, (match, text, start) =>
  /sort ?code|account (?:number|no)|\bacc(?:t|ount)? ?no/u.test(around(text, start, start + match.length, 40, 40)),
)
