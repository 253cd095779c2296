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
/** How long an account number is in each country (SWIFT, IBAN registry). */
const ibanLengths = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
)

/** Where so many signs end, spaces between them not counted; 0 when there are fewer. */
const afterSigns = (text: string, count: number): number => {
  let left = count
  let at = 0
  for (; left > 0 && at < text.length; at += 1) if (text[at] !== ' ') left -= 1
  return left === 0 ? at : 0
}

/** Where the account number at the beginning of the text ends, if it is one with a right check. */
const ibanEnd = (text: string): number | undefined => {
  const end = afterSigns(text, ibanLengths.get(text.slice(0, 2)) ?? 0)
  const plain = text.slice(0, end).replaceAll(' ', '')
  const standsAlone = /^[A-Z0-9]+$/u.test(plain) && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
  return standsAlone && isIban(plain) ? end : undefined
}

/** International bank account numbers with a right check. */
export const ibans: Detector = ({ flat }) =>
  Array.from(flat.text.matchAll(ibanStart)).flatMap(({ index }) => {
    const end = ibanEnd(flat.text.slice(index, index + longestIban))
    return end === undefined ? [] : [{ start: flat.origin(index), end: flat.origin(index + end) }]
  })

const sortCodeShape = /(?<![\p{L}\p{N}/.-])(?:\d{2}-\d{2}-\d{2}|\d{2} \d{2} \d{2}|\d{6})(?![\p{L}\p{N}/-])/gu

/** Sort codes: six digits in pairs with words about a bank account near by. */
export const sortCodes = patternDetector(sortCodeShape, (match, text, start) =>
  /sort ?code|account (?:number|no)|\bacc(?:t|ount)? ?no/u.test(around(text, start, start + match.length, 40, 40)),
)
