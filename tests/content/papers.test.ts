import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPaper } from '../../src/content/desk/index.js'
import { faultLine, loadContent } from '../../src/content/index.js'
import { writeWordFile } from './a-word-file.js'

const document = 'bucks-social-media-policy'
const paragraphs = [
  [1, 'Live streaming'],
  'Drones may be flown over council land for a live stream only with the leave of the parks manager, asked for in writing a week before.',
  [2, 'Sound'],
  'Music that is heard by chance need not be cut out, but it is not to be added.',
] as const

let dir: string
let file: string
beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'papers-'))
  dir = join(place, 'words')
  file = join(place, 'policy.docx')
  cpSync(join(__dirname, '../../src/content/starter'), dir, { recursive: true })
  writeWordFile(file, paragraphs)
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

const bring = (part: Partial<Parameters<typeof importPaper>[1]> = {}) =>
  importPaper(dir, { file, document, version: 'not stated', ...part })

describe("the council's own document", () => {
  it('comes in from Word as passages, each with the headings above it', async () => {
    const { passages, path } = await bring()
    expect(passages).toBe(2)
    expect(readFileSync(path, 'utf8')).toContain('# Live streaming')
    expect(loadContent(dir).content?.passages).toEqual([
      { document, version: 'not stated', path: ['Live streaming'], text: paragraphs[1] },
      { document, version: 'not stated', path: ['Live streaming', 'Sound'], text: paragraphs[3] },
    ])
  })

  it('comes in from Markdown, without its marks', async () => {
    const markdown = join(dir, '../policy.md')
    writeFileSync(
      markdown,
      '# Drones\n\n- Ask the **parks manager** first, in [writing](https://example.org), and a week before you fly.\n',
    )
    await bring({ file: markdown })
    expect(loadContent(dir).content?.passages[0]?.text).toBe('Ask the parks manager first, in writing, and a week before you fly.')
  })

  it.each([
    [{ document: 'no-such-paper' }, 'The register has no document "no-such-paper"'],
    [{ version: '9.9' }, 'The register has no version "9.9"'],
  ])('is refused whole when the register does not know it: %j', async (part: { document?: string; version?: string }, words: string) => {
    await expect(bring(part)).rejects.toThrow(words)
    expect(existsSync(join(dir, 'papers', `${part.document ?? document}.md`))).toBe(false)
  })

  it('keeps the text that was there when a new one is refused', async () => {
    const { path } = await bring()
    const before = readFileSync(path, 'utf8')
    writeWordFile(file, ['No heading at all, and so nothing that could be named.'])
    await expect(bring()).rejects.toThrow('It has no headings')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it.each(['policy.pdf', 'policy.doc'])('says what to do about %s', async (name) => {
    const other = join(dir, '..', name)
    writeFileSync(other, 'x')
    await expect(bring({ file: other })).rejects.toThrow('neither Word (.docx) nor Markdown (.md)')
  })

  it('is not read by its looks: a stray file and a missing head are faults with a remedy', () => {
    mkdirSync(join(dir, 'papers'))
    writeFileSync(join(dir, 'papers/notes.txt'), 'x')
    writeFileSync(join(dir, 'papers/policy.md'), '# A heading\n\nWords.\n')
    const lines = loadContent(dir).faults.map(faultLine)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('papers/notes.txt:1:1  This file is not read')
    expect(lines[1]).toContain('papers/policy.md:1:1  It does not say which document it is')
  })
})
