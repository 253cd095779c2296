import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { transformSync } from '@swc/core'

const sources = ['src/store', 'src/delivery', 'src/graph', 'tests/chaos', 'tests/graph', 'tests/bench']

const programsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))

const compiled = (path: string) =>
  transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  }).code

/** Programs as they would run in production: plain JavaScript in a folder of its own. */
export interface Programs {
  pathOf(program: string): string
  clear(): void
}

/**
 * Compiles the sending rooms and the programs of these tests once, so that a worker starts in a fifth of a second and
 * holds no compiler in its memory.
 */
export function compilePrograms(): Programs {
  const folder = mkdtempSync(join(tmpdir(), 'byp-programs-'))
  for (const path of sources.flatMap(programsIn)) {
    const target = join(folder, path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, compiled(path))
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return { pathOf: (program) => join(folder, program), clear: () => rmSync(folder, { recursive: true, force: true }) }
}
