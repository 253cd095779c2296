import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

/** One paragraph of a Word file: plain, or a heading of a level. */
export type Paragraph = string | readonly [heading: 1 | 2, words: string]

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const paragraphXml = (paragraph: Paragraph) => {
  const [style, words] =
    typeof paragraph === 'string' ? ['', paragraph] : [`<w:pPr><w:pStyle w:val="Heading${paragraph[0]}"/></w:pPr>`, paragraph[1]]
  return `<w:p>${style}<w:r><w:t>${words}</w:t></w:r></w:p>`
}

/** Writes a small Word file with these paragraphs, as Word itself would. */
export function writeWordFile(path: string, paragraphs: readonly Paragraph[]): void {
  const body = paragraphs.map(paragraphXml).join('')
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  const files = { '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations), 'word/document.xml': strToU8(document) }
  writeFileSync(path, zipSync(files))
}
