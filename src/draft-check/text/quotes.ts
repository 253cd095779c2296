const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', "'": "'" }
const openers = /["“‘']/gu
const letter = /[\p{L}\p{N}]/u
const longest = 400

const closerOf = (text: string, at: number): number | undefined => {
  const opener = text[at] ?? ''
  const isApostrophe = (offset: number) => (opener === "'" || opener === '‘') && letter.test(text[offset] ?? '')
  if (isApostrophe(at - 1)) return undefined
  const window = text.slice(at + 1, at + 1 + longest)
  const end = window.indexOf(closing[opener] ?? '')
  if (end < 1 || isApostrophe(at + 2 + end)) return undefined
  const line = window.indexOf('\n')
  return line !== -1 && line < end ? undefined : at + 2 + end
}

/** Where something stands between quotation marks, in order. */
export function quotedStretches(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let next = 0
  for (const { index } of text.matchAll(openers)) {
    const end = index < next ? undefined : closerOf(text, index)
    if (end === undefined) continue
    found.push([index, end])
    next = end
  }
  return found
}

/** Whether a stretch stands within one of the quoted stretches. */
export function isWithinQuotes(stretches: readonly (readonly [number, number])[], start: number, end: number): boolean {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.[1] ?? 0) < end) low = middle + 1
    else high = middle
  }
  const [from, to] = stretches[low] ?? [end, end]
  return from < start && end < to
}
