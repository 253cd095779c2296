/** The longest text the engine reads, in characters (UTF-16 units); what follows is left out before any other work. */
export const longestRead = 1_000

/** One word of a question: as it is compared, and whether it looks like a name, which must not be "corrected" far. */
export interface Word {
  readonly text: string
  readonly name: boolean
}

const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi
const dropped = /[\p{M}\u200B-\u200F\u2060\uFEFF'’‘ʼ`´]/gu
const run = /[A-Za-z0-9]+/g
const sentenceEnd = /(?:^|[.!?:;\n])\s*["(“]*$/

const plain = (text: string) => text.slice(0, longestRead).replace(address, ' webaddress ').normalize('NFKD').replace(dropped, '')

/** The words of a text in lower case, without accents, apostrophes or signs; nothing when it holds no Latin letters or digits. */
export function wordsOf(text: string): Word[] {
  const read = plain(text)
  const shouted = read === read.toUpperCase()
  return [...read.matchAll(run)].map(({ 0: found, index }) => {
    const capital = found.charCodeAt(0) >= 65 && found.charCodeAt(0) <= 90
    const name = capital && !shouted && !sentenceEnd.test(read.slice(Math.max(0, index - 6), index))
    return { text: found.toLowerCase(), name }
  })
}

/** The same words without marks, for texts of the pack. */
export function plainWords(text: string): string[] {
  return wordsOf(text).map((word) => word.text)
}
