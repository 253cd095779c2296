import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from './fault.js'
import { packFiles, wordingFile } from './pack-files.js'

const looksLikeWords = (name: string) => /\.ya?ml(\.txt)?$/i.test(name)
const namesIn = (path: string) => (existsSync(path) ? readdirSync(path).filter(looksLikeWords) : [])

const stray = (file: string, mend: string): Fault => ({ file, line: 1, column: 1, what: 'This file is not read', mend })

/** Files that an editor may think are part of the pack and that are not, and a pack without topics. */
export function straysIn(dir: string): Fault[] {
  const known: readonly string[] = [...Object.keys(packFiles), wordingFile]
  const atTop = namesIn(dir)
    .filter((name) => !known.includes(name))
    .map((name) => stray(name, 'move it into topics or rules, correct its name, or take it out of the folder'))
  const inFolders = ['topics', 'rules'].flatMap((folder) =>
    namesIn(join(dir, folder))
      .filter((name) => !name.endsWith('.yaml'))
      .map((name) => stray(`${folder}/${name}`, 'give it a name that ends in .yaml')),
  )
  const empty = existsSync(dir) && !namesIn(join(dir, 'topics')).some((name) => name.endsWith('.yaml'))
  const noTopics: Fault = {
    file: 'topics',
    line: 1,
    column: 1,
    what: 'There are no topics',
    mend: 'put at least one file of topics into the folder topics',
  }
  return [...atTop, ...inFolders, ...(empty ? [noTopics] : [])]
}
