import { create as createCode } from 'qrcode'
import { leading, useStyle } from './ruler.js'
import { ink, type Part, type SetWords, type Shape, type Sheet } from './sheet.js'

type Doc = PDFKit.PDFDocument

const write = (doc: Doc, { lines, x, y, style }: SetWords, link?: string) => {
  useStyle(doc, style).fillColor(style.colour)
  // the type stands in the middle of its line
  const inset = (style.size * leading - doc.currentLineHeight()) / 2
  lines.forEach((line, index) => {
    // a space ends each line but the last, so that a reader who hears or copies the words has them apart
    const text = index < lines.length - 1 ? `${line} ` : line
    doc.text(text, x, y + inset + index * style.size * leading, { lineBreak: false, ...(link === undefined ? {} : { link }) })
  })
}

const strokes = {
  tick: [
    [0.02, 0.55],
    [0.36, 0.92],
    [1, 0.1],
  ],
  cross: [
    [0.06, 0.1],
    [0.9, 0.94],
  ],
  crossBack: [
    [0.9, 0.1],
    [0.06, 0.94],
  ],
} as const

const stroke = (doc: Doc, points: readonly (readonly [number, number])[], { x, y, size }: { x: number; y: number; size: number }) => {
  points.forEach(([across, down], index) => {
    if (index === 0) doc.moveTo(x + across * size, y + down * size)
    else doc.lineTo(x + across * size, y + down * size)
  })
  doc.stroke()
}

const drawMarker = (doc: Doc, shape: Extract<Shape, { kind: 'tick' | 'cross' | 'dot' }>) => {
  if (shape.kind === 'dot') {
    doc.rect(shape.x, shape.y, shape.size, shape.size).fill(shape.colour)
    return
  }
  doc
    .lineWidth(shape.size * 0.22)
    .lineCap('butt')
    .lineJoin('miter')
    .strokeColor(shape.colour)
  if (shape.kind === 'tick') stroke(doc, strokes.tick, shape)
  else for (const line of [strokes.cross, strokes.crossBack]) stroke(doc, line, shape)
}

const drawShape = (doc: Doc, shape: Shape) => {
  if (shape.kind === 'bar') doc.rect(shape.x, shape.y, shape.width, shape.height).fill(shape.colour)
  else if (shape.kind === 'frame') {
    const { x, y, width, height, weight, colour } = shape
    doc
      .lineWidth(weight)
      .rect(x + weight / 2, y + weight / 2, width - weight, height - weight)
      .stroke(colour)
  } else drawMarker(doc, shape)
}

const drawCode = (doc: Doc, address: string, x: number, y: number, size: number) => {
  const { modules } = createCode(address, { errorCorrectionLevel: 'M' })
  const step = size / modules.size
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) doc.rect(x + column * step, y + row * step, step, step)
  doc.fill(ink.text)
}

const structure = (doc: Doc, part: Part) => {
  if (part.tag === 'L') {
    const items = part.items.map((item) => doc.struct('LI', {}, [doc.struct('LBody', {}, () => write(doc, item))]))
    return doc.struct('L', {}, items)
  }
  if (part.tag === 'Link') return doc.struct('P', {}, [doc.struct('Link', {}, () => write(doc, part.words, part.address))])
  if (part.tag === 'Figure') return doc.struct('Figure', { alt: part.alt }, () => drawCode(doc, part.address, part.x, part.y, part.size))
  return doc.struct(part.tag, {}, () => write(doc, part.words))
}

/** Draws a sheet on the document's page: shapes first, marked as decoration, then everything that is read, tagged and in order. */
export function drawSheet(doc: Doc, { shapes, parts }: Sheet): void {
  doc.markContent('Artifact', { type: 'Layout' })
  for (const shape of shapes) drawShape(doc, shape)
  doc.endMarkedContent()
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const part of parts) whole.add(structure(doc, part))
  whole.end()
}
