import type { CardWords } from '../card-words.js'
import { linesHeight, type Ruler } from './ruler.js'
import { type Block, frame, ink, type Part, type Shape } from './sheet.js'

const forWhomStyle = { size: 14, bold: true, colour: ink.dark }
const markStyle = { size: 12, bold: true, colour: ink.text }
const titleStyle = { size: 36, bold: true, colour: ink.text }
const testStyle = { size: 18, bold: true, colour: ink.paper }
const markPad = { x: 8, y: 3.5 }
const bandPad = { x: 13, y: 8 }
const rowHeight = 22

/** The top of the card: for whom it is, the draft mark while it is a draft, and the title. */
export function head(words: CardWords, ruler: Ruler): Block {
  const title = ruler.lines(words.title, frame.width, titleStyle)
  return {
    height: rowHeight + linesHeight(title, titleStyle),
    at: (y) => {
      const mark = words.mark === undefined ? undefined : draftMark(words.mark, y, ruler)
      const forWhom = { lines: [words.forWhom], x: frame.left, y: y + 2.5, style: forWhomStyle }
      return {
        shapes: mark ? [mark.shape] : [],
        parts: [
          { tag: 'P', words: forWhom },
          ...(mark ? [mark.part] : []),
          { tag: 'H1', words: { lines: title, x: frame.left - 1.5, y: y + rowHeight, style: titleStyle } },
        ],
      }
    },
  }
}

const draftMark = (mark: string, y: number, ruler: Ruler): { readonly shape: Shape; readonly part: Part } => {
  const width = ruler.width(mark, markStyle) + 2 * markPad.x
  const x = frame.right - width
  return {
    shape: { kind: 'frame', x, y, width, height: linesHeight([mark], markStyle) + 2 * markPad.y, colour: ink.text, weight: 1.4 },
    part: { tag: 'P', words: { lines: [mark], x: x + markPad.x, y: y + markPad.y, style: markStyle } },
  }
}

/** The one question to ask before any post, in a band across the card. */
export function band(words: CardWords, ruler: Ruler): Block {
  const lines = ruler.lines(words.test, frame.width - 2 * bandPad.x, testStyle)
  const height = linesHeight(lines, testStyle) + 2 * bandPad.y
  return {
    height,
    at: (y) => ({
      shapes: [{ kind: 'bar', x: frame.left, y, width: frame.width, height, colour: ink.dark }],
      parts: [{ tag: 'P', words: { lines, x: frame.left + bandPad.x, y: y + bandPad.y, style: testStyle } }],
    }),
  }
}
