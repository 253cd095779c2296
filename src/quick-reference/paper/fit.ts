import type { CardWords } from '../card-words.js'
import { tooLongAdvice } from './advice.js'
import { boxes } from './boxes.js'
import { columns } from './columns.js'
import { foot } from './foot.js'
import { band, head } from './head.js'
import type { Ruler } from './ruler.js'
import { a4, type Sheet, together } from './sheet.js'

// tried largest first, in points; nothing on the card is ever smaller than the last
const typeSizes = [14, 13.5, 13, 12.5, 12] as const

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

/**
 * Sets the words on one side of A4, as large as they go from 14 down to 12 points.
 * Throws an error that names the lines to shorten when they do not fit in 12 points.
 */
export function fitToSheet(words: CardWords, address: string, ruler: Ruler): Sheet {
  for (const size of typeSizes) {
    const tried = attempt(words, address, size, ruler)
    if (tried.over <= 0) return tried.sheet()
  }
  throw new Error(tooLongAdvice(words, attempt(words, address, smallest, ruler).over, smallest, ruler))
}
