import type { CardWords } from './card-words.js'

const curly = (text: string): string =>
  text
    .replace(/(^|[\s(])"/g, '$1\u201C')
    .replace(/"/g, '\u201D')
    .replace(/(^|[\s(\u201C])'/g, '$1\u2018')
    .replace(/'/g, '\u2019')

/** The words of a card with quotation marks as a printer sets them, for page and paper; nothing else is changed. */
export function typeset(words: CardWords): CardWords {
  return {
    ...words,
    title: curly(words.title),
    forWhom: curly(words.forWhom),
    test: curly(words.test),
    dos: words.dos.map(curly),
    donts: words.donts.map(curly),
    boxes: words.boxes.map(({ title, lines }) => ({ title: curly(title), lines: lines.map(curly) })),
    sources: curly(words.sources),
    notice: curly(words.notice),
  }
}
