import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Fault } from './fault.js'
import { packFiles } from './pack-files.js'
import { type ReadPapers, readPapers } from './papers/read-papers.js'
import { type ReadBefore, type ReadFile, readYaml } from './read-yaml.js'
import { ruleFile } from './schema/rule.js'
import { topicFile } from './schema/topic.js'
import { straysIn } from './strays.js'

/** All files of a pack as read, before anything is held against anything else. */
export type ReadPack = {
  readonly [Name in keyof typeof packFiles]: ReadFile<z.output<(typeof packFiles)[Name]>>
} & {
  readonly topics: readonly ReadFile<z.output<typeof topicFile>>[]
  readonly rules: readonly ReadFile<z.output<typeof ruleFile>>[]
  /** The council's own documents, cut into passages that can be quoted. */
  readonly papers: ReadPapers
  /** Files that lie in the folder and are not read. */
  readonly strays: readonly Fault[]
}

const readFile = <S extends z.ZodType>(dir: string, file: string, schema: S, before?: ReadBefore): ReadFile<z.output<S>> => {
  const path = join(dir, file)
  if (existsSync(path)) return readYaml(file, readFileSync(path, 'utf8'), schema, before)
  const fault = {
    file,
    line: 1,
    column: 1,
    what: 'This file is missing',
    mend: 'put it back, or copy it from the starter pack',
  }
  return {
    file,
    value: undefined,
    written: undefined,
    faults: [fault],
    at: () => ({ line: 1, column: 1 }),
  }
}

const readFolder = <S extends z.ZodType>(dir: string, folder: string, schema: S, before?: ReadBefore): ReadFile<z.output<S>>[] => {
  const path = join(dir, folder)
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : []
  return names.sort().map((name) => readFile(dir, `${folder}/${name}`, schema, before))
}

/** Reads every file of the pack in a folder, each against its own schema. */
export function readPack(dir: string, before?: ReadBefore): ReadPack {
  const single = Object.entries(packFiles).map(([file, schema]) => [file, readFile(dir, file, schema, before)])
  const files: { readonly [Name in keyof typeof packFiles]: ReadFile<z.output<(typeof packFiles)[Name]>> } = Object.fromEntries(single)
  return {
    ...files,
    papers: readPapers(dir, files['documents.yaml'].value?.documents ?? []),
    topics: readFolder(dir, 'topics', topicFile, before),
    rules: readFolder(dir, 'rules', ruleFile, before),
    strays: straysIn(dir),
  }
}

/** What every faultless file of a pack says, by its text, to be kept for a start that need not read it again. */
export function faultlessFiles(dir: string): ReadonlyMap<string, unknown> {
  const { papers: _, strays: __, topics, rules, ...single } = readPack(dir)
  const files: readonly ReadFile<unknown>[] = [...Object.values(single), ...topics, ...rules]
  const faultless = files.filter(({ faults, value }) => faults.length === 0 && value !== undefined)
  return new Map(faultless.map(({ file, written }) => [readFileSync(join(dir, file), 'utf8'), written]))
}
