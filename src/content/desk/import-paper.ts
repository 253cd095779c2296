import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import mammoth from 'mammoth'
import Turndown from 'turndown'
import { stringify } from 'yaml'
import { faultLine } from '../fault.js'
import { loadContent } from '../load.js'
import { papersFolder } from '../papers/read-papers.js'

/** A document to bring into a pack: the file, and which version of which registered document it is. */
export interface PaperImport {
  readonly file: string
  readonly document: string
  readonly version: string
}

/** What came of it: where the text now is, how many passages can be quoted, and what the converter could not keep. */
export interface ImportedPaper {
  readonly path: string
  readonly passages: number
  readonly notes: readonly string[]
}

const fromWord = async (file: string) => {
  const { value, messages } = await mammoth.convertToHtml({ path: file })
  const markdown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-' }).remove(['img', 'style', 'script'] as never).turndown(value)
  return { markdown, notes: [...new Set(messages.map(({ message }) => message))] }
}

const read = async (file: string) => {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  const kind = extname(file).toLowerCase()
  if (kind === '.docx') return fromWord(file)
  if (kind === '.md' || kind === '.markdown')
    return { markdown: readFileSync(file, 'utf8').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n?/, ''), notes: [] }
  throw new Error(`${file} is neither Word (.docx) nor Markdown (.md). In Word, choose Save as, then Word document (.docx).`)
}

/**
 * Brings a Word or Markdown document of the council into a pack, so that it can be quoted by section. The pack is read
 * with it before it counts: with any fault nothing is changed, and the error says what to mend.
 */
export async function importPaper(dir: string, { file, document, version }: PaperImport): Promise<ImportedPaper> {
  const { markdown, notes } = await read(file)
  const path = join(dir, papersFolder, `${document}.md`)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  mkdirSync(join(dir, papersFolder), { recursive: true })
  writeFileSync(`${path}.new`, `---\n${stringify({ document, version })}---\n\n${markdown.trim()}\n`)
  renameSync(`${path}.new`, path)
  const { content, faults } = loadContent(dir)
  if (content) return { path, passages: content.passages.filter((passage) => passage.document === document).length, notes }
  if (before === undefined) rmSync(path)
  else writeFileSync(path, before)
  throw new Error(`Nothing was changed, because the pack would not be whole:\n${faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}`)
}
