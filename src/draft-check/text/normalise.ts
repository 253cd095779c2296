/** A text with full-width signs made plain and invisible signs left out, and the way back to the original. */
export interface Normalised {
  readonly text: string
  /** The UTF-16 offset in the original of an offset here; also good for the end of the text. */
  readonly origin: (offset: number) => number
}

const plain = /^[\n\r\t -~£€]*$/u
const invisible = /^[\p{Cf}\p{Mn}]$/u

const plainSign = (sign: string): string => {
  if (invisible.test(sign)) return ''
  const flat = sign.normalize('NFKC')
  if (/^\s$/u.test(flat)) return ' '
  return /^[‐-―−]$/u.test(flat) ? '-' : flat
}

/** Makes a text plain for the detectors, one code point at a time, so that every finding points at the text as it was given. */
export function normalise(text: string): Normalised {
  if (plain.test(text)) return { text, origin: (offset) => offset }
  const parts: string[] = []
  const origins: number[] = []
  let at = 0
  for (const sign of text) {
    const flat = sign === '\n' || sign === '\r' ? sign : plainSign(sign)
    parts.push(flat)
    for (let unit = 0; unit < flat.length; unit += 1) origins.push(at)
    at += sign.length
  }
  return { text: parts.join(''), origin: (offset) => origins[offset] ?? text.length }
}
