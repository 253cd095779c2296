import type { CardWords } from '../card-words.js'
import { boxLines } from './boxes.js'
import { columnLines } from './columns.js'
import { leading, type Ruler } from './ruler.js'

const roomyLine = 2
const roomyBox = 10

/** What to tell the editor of a card whose words are `over` points too high at the smallest type size: which lines, and what to do. */
export function tooLongAdvice(words: CardWords, over: number, size: number, ruler: Ruler): string {
  const numbered = (name: string, lines: readonly string[]) => lines.map((text, index) => ({ name: `${name} ${index + 1}`, text }))
  const lines = [...numbered('Do', words.dos), ...numbered("Don't", words.donts)]
    .map((line) => ({ ...line, takes: columnLines(line.text, size, ruler).length }))
    .filter(({ takes }) => takes > roomyLine)
    .map(({ name, takes, text }) => `  - ${name} takes ${takes} lines; aim for ${roomyLine} (about 75 letters): ${text}`)
  const boxes = words.boxes
    .map((box) => ({ title: box.title, takes: boxLines(box, size, ruler) }))
    .filter(({ takes }) => takes > roomyBox)
    .map(({ title, takes }) => `  - The box "${title}" takes ${takes} lines; aim for ${roomyBox}.`)
  const found = [...lines, ...boxes]
  const whom = words.audience === 'member' ? 'Councillors' : 'staff'
  return [
    `The card for ${whom} does not fit on one side of A4 in ${size} point: it is about ${Math.ceil(over / (size * leading))} printed line(s) too long.`,
    found.length > 0
      ? 'Shorten these in quick-reference.yaml, or take one out:'
      : 'No single line is too long, so take a line or a box out of quick-reference.yaml.',
    ...found,
  ].join('\n')
}
