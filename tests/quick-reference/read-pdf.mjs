import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

// Opens the PDF that comes in and prints what a PDF reader sees as JSON. A program of its own, because the library is an ES module and loads parts of itself.
const data = new Uint8Array(readFileSync(0))
const raw = Buffer.from(data).toString('latin1')
const pdf = await getDocument({ data, verbosity: 0 }).promise
const page = await pdf.getPage(1)
const { info } = await pdf.getMetadata()
const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })

const byId = new Map()
const runs = []
let id
for (const item of content.items) {
  if (item.type === 'beginMarkedContentProps') id = item.id
  else if (item.type === 'endMarkedContent') id = undefined
  else if (item.str !== undefined) {
    byId.set(id, (byId.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    if (item.str === '') continue
    const [, , , size, x, y] = item.transform
    runs.push({ text: item.str, size, x, y, tagged: id !== undefined })
  }
}

const outline = (node, depth = 0) => {
  if (node.type === 'content') return [{ depth, text: byId.get(node.id) ?? '' }]
  const own = node.role === 'Root' ? [] : [{ depth, role: node.role, ...(node.alt === undefined ? {} : { alt: node.alt }) }]
  return [...own, ...(node.children ?? []).flatMap((child) => outline(child, depth + 1))]
}

const seen = {
  pages: pdf.numPages,
  view: page.view,
  title: info.Title,
  author: info.Author,
  language: info.Language,
  marked: (await pdf.getMarkInfo())?.Marked === true,
  displaysTitle: /\/DisplayDocTitle true/.test(raw),
  fontDescriptors: raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0,
  fontFiles: raw.match(/\/FontFile2? \d+ 0 R/g)?.length ?? 0,
  structured: /\/StructTreeRoot \d+ 0 R/.test(raw),
  links: (await page.getAnnotations()).map(({ url }) => url),
  runs,
  outline: outline(await page.getStructTree()),
}
process.stdout.write(JSON.stringify(seen))
