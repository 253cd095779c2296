import type { CardWords } from '../card-words.js'
import { columnLeft, columnWidth, lineStyle } from './columns.js'
import { linesHeight, type Ruler } from './ruler.js'
import { type Block, frame, ink, type SetWords, type Shape, type Sheet, type Style, together } from './sheet.js'

const pad = { x: 11, y: 7 }
const bulletWidth = 12
const lineSpace = 2.5
const mostLineSpace = 12
const boxSpace = 9

/** A box of the card broken to its width. */
interface Box {
  readonly title: readonly string[]
  readonly titleStyle: Style
  readonly lines: readonly (readonly string[])[]
  readonly style: Style
  readonly height: number
}

interface Place {
  readonly x: number
  readonly width: number
}

const broken = ({ title, lines }: CardWords['boxes'][number], { width }: Place, size: number, ruler: Ruler): Box => {
  const style = lineStyle(size)
  const titleStyle = { ...style, size: size + 2, bold: true }
  const titleLines = ruler.lines(title, width - 2 * pad.x, titleStyle)
  const itemLines = lines.map((line) => ruler.lines(line, width - 2 * pad.x - bulletWidth, style))
  const itemsHeight = itemLines.reduce((sum, each) => sum + linesHeight(each, style) + lineSpace, 0)
  return { title: titleLines, titleStyle, lines: itemLines, style, height: 2 * pad.y + linesHeight(titleLines, titleStyle) + itemsHeight }
}

/** How many printed lines a box of half the sheet takes at a type size in points, without its title. */
export function boxLines(box: CardWords['boxes'][number], size: number, ruler: Ruler): number {
  return broken(box, { x: 0, width: columnWidth }, size, ruler).lines.flat().length
}

/** Height left over goes between the lines, so that a box does not stand half empty. */
const setBox = (box: Box, { x, width }: Place, y: number, height: number): Sheet => {
  const title: SetWords = { lines: box.title, x: x + pad.x, y: y + pad.y, style: box.titleStyle }
  const space = Math.min(lineSpace + (height - box.height) / box.lines.length, mostLineSpace)
  let top = title.y + linesHeight(box.title, box.titleStyle)
  const items = box.lines.map((lines): SetWords => {
    const item = { lines, x: title.x + bulletWidth, y: top + space, style: box.style }
    top = item.y + linesHeight(lines, box.style)
    return item
  })
  const { size } = box.style
  const dots = items.map((item): Shape => ({ kind: 'dot', x: title.x + 1, y: item.y + size * 0.42, size: size * 0.34, colour: ink.text }))
  return {
    shapes: [{ kind: 'frame', x, y, width, height, colour: ink.dark, weight: 1.2 }, ...dots],
    parts: [
      { tag: 'H2', words: title },
      { tag: 'L', items },
    ],
  }
}

const stack = (all: CardWords['boxes'], place: Place, size: number, ruler: Ruler) => {
  const broad = all.map((box) => broken(box, place, size, ruler))
  const height = broad.reduce((sum, box) => sum + box.height + boxSpace, -boxSpace)
  return {
    height,
    at: (y: number, whole: number): Sheet => {
      const spare = (whole - height) / broad.length
      let top = y
      const sheets = broad.map((box) => {
        const sheet = setBox(box, place, top, box.height + spare)
        top += box.height + spare + boxSpace
        return sheet
      })
      return together(...sheets)
    },
  }
}

/** The boxes under the columns: the first on the left, the others one under another on the right; a single box takes the whole width. */
export function boxes(all: CardWords['boxes'], size: number, ruler: Ruler): Block {
  const [first, ...rest] = all
  if (first === undefined) return { height: 0, at: () => together() }
  const left = stack([first], { x: frame.left, width: rest.length > 0 ? columnWidth : frame.width }, size, ruler)
  if (rest.length === 0) return { height: left.height, at: (y) => left.at(y, left.height) }
  const right = stack(rest, { x: columnLeft[1], width: columnWidth }, size, ruler)
  const height = Math.max(left.height, right.height)
  return { height, at: (y) => together(left.at(y, height), right.at(y, height)) }
}
