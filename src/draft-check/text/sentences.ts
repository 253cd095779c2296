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
const timesOfDay = new Set(['pm', 'am', 'p.m', 'a.m', 'etc'])
const stops = /[.!?…]+|\n+/gu
const closers = new Set('"\'”’)]')

const wordBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - 12), at)
    .split(/[^\p{L}.]/u)
    .at(-1)
    ?.toLowerCase() ?? ''

const isAbbreviation = (text: string, at: number) => {
  const word = wordBefore(text, at)
  if (timesOfDay.has(word)) return !/^\s{1,2}\p{Lu}/u.test(text.slice(at + 1, at + 4))
  return abbreviations.has(word) || /^\p{L}$/u.test(word)
}

const afterClosers = (text: string, at: number) => {
  let end = at
  while (closers.has(text[end] ?? '')) end += 1
  return end
}

const isEnd = (text: string, sign: string, at: number, end: number) =>
  sign.startsWith('\n') ||
  ((end === text.length || /\s/u.test(text[end] ?? '')) && !(sign === '.' && end === at + 1 && isAbbreviation(text, at)))

/** Splits a text into sentences, knowing "Cllr.", "No." and "p.m."; a line break always ends one. */
export function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  const close = (end: number, isQuestion: boolean) => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end, isQuestion })
    start = end
  }
  for (const { 0: sign, index } of text.matchAll(stops)) {
    const end = afterClosers(text, index + sign.length)
    if (isEnd(text, sign, index, end)) close(end, sign.includes('?'))
  }
  close(text.length, false)
  return found
}
