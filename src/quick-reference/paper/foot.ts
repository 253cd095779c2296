import { type CardWords, particularsLine } from '../card-words.js'
import { linesHeight, type Ruler } from './ruler.js'
import { type Block, frame, ink, type SetWords } from './sheet.js'

const codeSize = 78
const codeGap = 16
const space = 2
const style = { size: 12, bold: false, colour: ink.text }

const shown = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** The foot of the card: who stands behind it, what it rests on, and the way from paper to screen. */
export function foot(words: CardWords, address: string, ruler: Ruler): Block {
  const runs = [
    { text: particularsLine(words), style: { ...style, bold: true } },
    { text: `${words.sources} ${words.notice}`, style },
    { text: `On screen: ${shown(address)}`, style },
  ].map((run) => ({ style: run.style, lines: ruler.filled(run.text, frame.width - codeSize - codeGap, run.style) }))
  const textHeight = runs.reduce((sum, run) => sum + linesHeight(run.lines, run.style) + space, -space)
  const height = Math.max(codeSize, textHeight)
  return {
    height,
    at: (y) => {
      let top = y + (height - textHeight) / 2
      const [particulars, basis, link] = runs.map((run): SetWords => {
        const set = { ...run, x: frame.left, y: top }
        top += linesHeight(run.lines, run.style) + space
        return set
      })
      const code = { x: frame.right - codeSize, y: y + (height - codeSize) / 2, size: codeSize }
      return {
        shapes: [],
        parts: [
          ...[particulars, basis].flatMap((set) => (set ? [{ tag: 'P' as const, words: set }] : [])),
          ...(link ? [{ tag: 'Link' as const, words: link, address }] : []),
          { tag: 'Figure', alt: `QR code that opens this card at ${address}`, ...code, address },
        ],
      }
    },
  }
}
