/** Where a sentence begins and ends in the text, and whether it asks something. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly isQuestion: boolean
}

const abbreviations = new Set(
  'cllr cllrs mr mrs ms dr prof rev hon rt st no nos vs etc e.g i.e eg ie approx dept est inc ltd co rd ave ln p.m a.m pm am jan feb mar apr jun jul aug sept sep oct nov dec tel ref para paras p pp v sgt insp supt capt col maj gen sir fig min max'.split(
    ' ',
  ),
)
const stop = /[.!?…]+["'”’)\]]*(?=\s|$)|\n+/gu
const lastWord = /[\p{L}.]+$/u

const isAbbreviation = (text: string, at: number, following: string) => {
  const word = lastWord.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase()
  if (word === undefined) return false
  if (word === 'pm' || word === 'am' || word === 'p.m' || word === 'a.m' || word === 'etc') return !/^\s+\p{Lu}/u.test(following)
  return abbreviations.has(word) || /^\p{L}$/u.test(word)
}

/** Splits a text into sentences, knowing "Cllr.", "No." and "p.m."; a line break always ends one. */
export function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  const close = (end: number, isQuestion: boolean) => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end, isQuestion })
    start = end
  }
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && isAbbreviation(text, match.index, text.slice(end, end + 4))) continue
    close(end, match[0].includes('?'))
  }
  close(text.length, false)
  return found
}
