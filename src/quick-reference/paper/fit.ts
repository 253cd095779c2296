import type { CardWords } from '../card-words.js'
import { boxes } from './boxes.js'
import { columnLines, columns } from './columns.js'
import { foot } from './foot.js'
import { band, head } from './head.js'
import { leading, type Ruler } from './ruler.js'
import { a4, type Sheet, together } from './sheet.js'

/** Type sizes that are tried, largest first, in points; nothing on the card is ever smaller than the last. */
export const typeSizes = [14, 13.5, 13, 12.5, 12] as const

const smallest = 12
const space = { head: 7, band: 9, columns: 9, boxes: 9 }

interface Attempt {
  /** Points by which the words are too high; zero or less when they fit. */
  readonly over: number
  sheet(): Sheet
}

const attempt = (words: CardWords, address: string, size: number, ruler: Ruler): Attempt => {
  const [top, test, pairs, boxed, bottom] = [
    head(words, ruler),
    band(words, ruler),
    columns(words.dos, words.donts, size, ruler),
    boxes(words.boxes, size, ruler),
    foot(words, address, ruler),
  ]
  const testTop = a4.margin + top.height + space.head
  const pairsTop = testTop + test.height + space.band
  const bottomTop = a4.height - a4.margin - bottom.height
  const boxedTop = bottomTop - space.boxes - boxed.height
  const room = boxedTop - space.columns - pairsTop
  return {
    over: pairs.leastHeight - room,
    sheet: () => together(top.at(a4.margin), test.at(testTop), pairs.at(pairsTop, room), boxed.at(boxedTop), bottom.at(bottomTop)),
  }
}

const advice = (words: CardWords, over: number, ruler: Ruler): string => {
  const count = (text: string) => columnLines(text, smallest, ruler).length
  const named = [
    ...words.dos.map((text, index) => ({ name: `Do ${index + 1}`, text })),
    ...words.donts.map((text, index) => ({ name: `Don't ${index + 1}`, text })),
    ...words.boxes.flatMap(({ title, lines }) => lines.map((text, index) => ({ name: `"${title}" ${index + 1}`, text }))),
  ].map((line) => ({ ...line, count: count(line.text) }))
  const most = Math.max(...named.map((line) => line.count))
  const tooLong = named.filter((line) => line.count >= Math.min(3, most))
  const who = words.audience === 'member' ? 'Councillors' : 'staff'
  return [
    `The card for ${who} does not fit on one side of A4 in ${smallest} point: it is about ${Math.ceil(over / (smallest * leading))} printed line(s) too long.`,
    'Shorten these lines in quick-reference.yaml until each takes two printed lines at most (about 75 letters), or take one out:',
    ...tooLong.map(({ name, text, count: lines }) => `  - ${name} takes ${lines} lines: ${text}`),
  ].join('\n')
}

/**
 * Sets the words on one side of A4, as large as they go from 14 down to 12 points.
 * Throws an error that names the lines to shorten when they do not fit in 12 points.
 */
export function fitToSheet(words: CardWords, address: string, ruler: Ruler): Sheet {
  for (const size of typeSizes) {
    const tried = attempt(words, address, size, ruler)
    if (tried.over <= 0) return tried.sheet()
  }
  throw new Error(advice(words, attempt(words, address, smallest, ruler).over, ruler))
}
