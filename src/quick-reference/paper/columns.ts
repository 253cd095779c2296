import { linesHeight, type Ruler } from './ruler.js'
import { frame, ink, type SetWords, type Shape, type Sheet, type Style } from './sheet.js'

const gutter = 20
const markerWidth = 22
const headHeight = 26
const headGap = 2
const leastRowGap = 4.5
const headingStyle = { size: 16, bold: true, colour: ink.paper }

/** Width of one of the two columns, in points. */
export const columnWidth = (frame.width - gutter) / 2

/** Left edge of the left and of the right column, in points. */
export const columnLeft = [frame.left, frame.left + columnWidth + gutter] as const

/** How a line of the card is set at a given size. */
export function lineStyle(size: number): Style {
  return { size, bold: false, colour: ink.text }
}

/** A line of Do or Don't, broken to the width of its column. */
export function columnLines(text: string, size: number, ruler: Ruler): readonly string[] {
  return ruler.lines(text, columnWidth - markerWidth, lineStyle(size))
}

/** The two columns, whose lines stand level in pairs; they take whatever height is left over, if it is enough. */
export interface Columns {
  readonly leastHeight: number
  at(y: number, height: number): Sheet
}

interface Column {
  readonly left: number
  readonly heading: string
  readonly marker: 'tick' | 'cross'
  readonly colour: string
  readonly lines: readonly (readonly string[])[]
}

interface Rows {
  readonly top: number
  /** Where the words of each pair begin. */
  readonly tops: readonly number[]
  readonly gap: number
  readonly style: Style
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Sets Do on the left and Don't on the right at one type size. */
export function columns(dos: readonly string[], donts: readonly string[], size: number, ruler: Ruler): Columns {
  const style = lineStyle(size)
  const broken = (texts: readonly string[]) => texts.map((text) => columnLines(text, size, ruler))
  const left: Column = { left: columnLeft[0], heading: 'DO', marker: 'tick', colour: ink.doing, lines: broken(dos) }
  const right: Column = { left: columnLeft[1], heading: 'DON\u2019T', marker: 'cross', colour: ink.dont, lines: broken(donts) }
  const heights = Array.from({ length: Math.max(dos.length, donts.length) }, (_, row) =>
    Math.max(linesHeight(left.lines[row] ?? [], style), linesHeight(right.lines[row] ?? [], style)),
  )
  const fixed = headHeight + headGap + sum(heights)
  return {
    leastHeight: fixed + heights.length * leastRowGap,
    at: (y, height) => {
      const gap = (height - fixed) / heights.length
      const tops = heights.map((_, row) => y + headHeight + headGap + gap / 2 + sum(heights.slice(0, row)) + row * gap)
      const rows = { top: y, tops, gap, style }
      return {
        shapes: [left, right].flatMap((column) => columnShapes(column, rows)),
        parts: [left, right].flatMap((column) => [
          { tag: 'H2' as const, words: headingWords(column, y) },
          {
            tag: 'L' as const,
            items: column.lines.map((lines, row) => ({ lines, x: column.left + markerWidth, y: tops[row] ?? 0, style })),
          },
        ]),
      }
    },
  }
}

const headingWords = ({ left, heading }: Column, y: number): SetWords => ({
  lines: [heading],
  x: left + markerWidth + 8,
  y: y + 3.5,
  style: headingStyle,
})

const columnShapes = ({ left, marker, colour, lines }: Column, { top, tops, gap, style: { size } }: Rows): readonly Shape[] => [
  { kind: 'bar', x: left, y: top, width: columnWidth, height: headHeight, colour },
  { kind: marker, x: left + 9, y: top + 7, size: 12, colour: ink.paper },
  ...lines.map((_, row): Shape => ({ kind: marker, x: left + 3, y: (tops[row] ?? 0) + size * 0.17, size: size * 0.78, colour })),
  ...tops.slice(1).map((y): Shape => ({ kind: 'bar', x: left, y: y - gap / 2 - 0.3, width: columnWidth, height: 0.6, colour: ink.hair })),
]
