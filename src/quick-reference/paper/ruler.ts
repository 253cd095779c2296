import type { Style } from './sheet.js'

/** Breaks words into lines before they are placed. */
export interface Ruler {
  /** The fewest lines that fit the width in points, about equally long, so that no word is left alone on the last one. */
  lines(text: string, width: number, style: Style): readonly string[]
  /** The words broken as they come, each line as full as it can be. */
  filled(text: string, width: number, style: Style): readonly string[]
  /** Width of the words on one line, in points. */
  width(text: string, style: Style): number
}

/** The distance between two lines as a multiple of the type size. */
export const leading = 1.19

/** Height of so many lines, in points. */
export function linesHeight(lines: readonly string[], { size }: Style): number {
  return lines.length * size * leading
}

/** Chooses the font and size for a style. */
export function useStyle(doc: PDFKit.PDFDocument, { bold, size }: Style): PDFKit.PDFDocument {
  return doc.font(bold ? 'bold' : 'regular').fontSize(size)
}

const broken = (words: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] => {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const balanceSteps = 7

const balanced = (words: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] => {
  const fewest = broken(words, width, widthOf).length
  let [tooNarrow, enough] = [width / 2, width]
  for (let step = 0; step < balanceSteps; step += 1) {
    const middle = (tooNarrow + enough) / 2
    if (broken(words, middle, widthOf).length > fewest) tooNarrow = middle
    else enough = middle
  }
  return broken(words, enough, widthOf)
}

/** A ruler that measures with the document's own fonts; lines break at spaces only, never inside "two-step". */
export function createRuler(doc: PDFKit.PDFDocument): Ruler {
  const widthIn = (style: Style) => {
    useStyle(doc, style)
    return (part: string) => doc.widthOfString(part)
  }
  return {
    lines: (text, width, style) => balanced(text.split(' '), width, widthIn(style)),
    filled: (text, width, style) => broken(text.split(' '), width, widthIn(style)),
    width: (text, style) => useStyle(doc, style).widthOfString(text),
  }
}
