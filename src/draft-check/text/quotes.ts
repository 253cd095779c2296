const quotes = /“[^”\n]{1,400}”|"[^"\n]{1,400}"|(?<![\p{L}\p{N}])['‘][^'‘’\n]{2,300}['’](?![\p{L}\p{N}])/gu

/** Where something stands between quotation marks, in order. */
export const quotedStretches = (text: string): readonly (readonly [number, number])[] =>
  /["“'‘]/u.test(text) ? Array.from(text.matchAll(quotes), ({ index, 0: quote }) => [index, index + quote.length] as const) : []

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
