import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Fault } from '../fault.js'
import { readYaml } from '../read-yaml.js'
import { slug, text } from '../schema/fields.js'
import type { Document } from '../schema/registers.js'
import { type Passage, passagesIn } from './paper.js'

/** The council's own documents as read, with what keeps any of them from being quoted. */
export interface ReadPapers {
  readonly passages: readonly Passage[]
  readonly faults: readonly Fault[]
}

/** The folder of a pack that holds the council's own documents, one Markdown file a document. */
export const papersFolder = 'papers'

const head = z.strictObject({ document: slug, version: text })
const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/

const faultIn = (file: string, what: string, mend: string, line = 1): Fault => ({ file, line, column: 1, what, mend })

const none = (faults: readonly Fault[]): ReadPapers => ({ passages: [], faults })

const registered = (file: string, { document, version }: z.output<typeof head>, documents: readonly Document[]): Fault[] => {
  const entry = documents.find(({ id }) => id === document)
  if (!entry) return [faultIn(file, `The register has no document "${document}"`, 'add it to documents.yaml, or correct the id', 2)]
  if (entry.versions.some((one) => one.version === version)) return []
  return [
    faultIn(file, `The register has no version "${version}" of this document`, 'add the version to documents.yaml with its status', 3),
  ]
}

const readPaper = (file: string, source: string, documents: readonly Document[]): ReadPapers => {
  const [all = '', yaml] = front.exec(source) ?? []
  if (yaml === undefined)
    return none([faultIn(file, 'It does not say which document it is', 'begin it with ---, document: ID, version: "1.0", and --- again')])
  const { value, faults } = readYaml(file, yaml, head)
  if (!value) return none(faults.map((fault) => ({ ...fault, line: fault.line + 1 })))
  const unknown = registered(file, value, documents)
  const passages = passagesIn(value.document, value.version, source.slice(all.length))
  const unheaded = passages.some(({ path }) => path.length > 0)
    ? []
    : [faultIn(file, 'It has no headings, so no section can be named', 'put a # before each heading')]
  return { passages, faults: [...unknown, ...unheaded] }
}

/** Reads the council's own documents in a pack, so that they can be quoted by section; a pack without any is whole too. */
export function readPapers(dir: string, documents: readonly Document[]): ReadPapers {
  const path = join(dir, papersFolder)
  const names = existsSync(path) ? readdirSync(path).sort() : []
  const read = names.map((name) => {
    const file = `${papersFolder}/${name}`
    if (!name.endsWith('.md')) return none([faultIn(file, 'This file is not read', 'bring it in with: content import FILE')])
    return readPaper(file, readFileSync(join(path, name), 'utf8'), documents)
  })
  return { passages: read.flatMap(({ passages }) => passages), faults: read.flatMap(({ faults }) => faults) }
}
