import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../../src/content/index.js'

/** A regular expression and where it stands. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly where: string
}

const room = join(import.meta.dirname, '../../src/draft-check')
const literal = /(?<![\w)\]/*'"`])\/((?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s,;.)\]]|$)/gmu

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

const inCode = (): Pattern[] =>
  filesIn(room).flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(literal), ([, source = '', flags = '']) => ({
      source,
      flags,
      where: file.slice(room.length + 1),
    })),
  )

/** Every regular expression of the room and of the rules, read from the source so that none is forgotten. */
export function patternsOfDraftCheck(rules: readonly Rule[]): readonly Pattern[] {
  const inRules = rules.flatMap(({ id, when }) =>
    when.pattern === undefined ? [] : [{ source: when.pattern, flags: 'giu', where: `rule ${id}` }],
  )
  return [...inCode(), ...inRules]
}
