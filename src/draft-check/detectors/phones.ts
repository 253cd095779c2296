import { findPhoneNumbersInText } from 'libphonenumber-js'
import { around, type Detector, type Span } from './detector.js'

const runs = /(?:\+|\(\+?)?\d(?:[ \t.()-]{0,3}\d)+/gu
const dramaRange =
  /^(?:0|\+?44)(?:7700900|1632960|20794600|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980)\d/u
const phoneCue = /\b(?:phone|tel|telephone|mobile|mob|call|ring|text|whatsapp|number|contact|landline|reach|cell|dial|fax)\b/u
const notAPhone =
  /\b(?:ref|reference|application|invoice|company|charity|order|account|nhs|isbn|barcode|crime|uprn|serial|card|iban|passport|sort code|meeting id|booking id|id|ticket)\b/u
const yearRange = /(?:19|20)\d\d\s*[/-]\s*(?:19|20)?\d\d/u
const publicNumber = /^(?:\+?44|0)(?:8|3|9)|^(?:101|111|999|105|119|112)$/u

// the types know no leniency, the library does
const options = { defaultCountry: 'GB', leniency: 'POSSIBLE', v2: true } as const

const isPhone = (number: string, isValid: boolean, text: string, start: number): boolean => {
  const digits = number.replace(/[^\d+]/gu, '')
  if (publicNumber.test(digits)) return false
  const near = around(text, start, start + number.length, 40, 15)
  if (notAPhone.test(near) && !phoneCue.test(near)) return false
  if (yearRange.test(number)) return false
  return isValid || dramaRange.test(digits) || (phoneCue.test(near) && digits.length >= 10)
}

const inRun = (run: string, at: number, text: string): { at: number; length: number }[] => {
  const digits = run.replace(/\D/gu, '').length
  if (digits < 9 || digits > 32) return []
  return findPhoneNumbersInText(run, options)
    .filter(({ number, startsAt, endsAt }) => isPhone(run.slice(startsAt, endsAt), number.isValid(), text, at + startsAt))
    .map(({ startsAt, endsAt }) => ({ at: at + startsAt, length: endsAt - startsAt }))
}

/** Phone numbers that belong to somebody: not helplines, 0300 and 0800 numbers, years or reference numbers. */
export const phones: Detector = ({ flat }): readonly Span[] =>
  Array.from(flat.text.matchAll(runs))
    .flatMap((match) => inRun(match[0], match.index, flat.text))
    .map(({ at, length }) => ({ start: flat.origin(at), end: flat.origin(at + length) }))
