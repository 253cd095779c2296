import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { faultlessFiles, type ReadBefore } from './content/index.js'

const shippedFolder = fileURLToPath(new URL('../dist', import.meta.url))

const nameIn = (folder: string) => join(folder, 'words.read')

const keyOf = (source: string) => createHash('sha256').update(source).digest('hex')

/** Keeps what the files of a pack say beside the program, because reading YAML takes half of a start. */
export function keepRead(dir: string, folder: string): void {
  const files = [...faultlessFiles(dir)].map(([source, said]) => [keyOf(source), said] as const)
  writeFileSync(nameIn(folder), serialize(files))
}

/** Finds what the build read; a file that somebody has changed since is not among it. */
export function readBefore(folder: string = shippedFolder): ReadBefore {
  try {
    // our own file, written by the build beside the program
    const files: (readonly [string, unknown])[] = deserialize(readFileSync(nameIn(folder)))
    const byKey = new Map(files)
    return (source) => byKey.get(keyOf(source))
  } catch {
    return () => undefined
  }
}
