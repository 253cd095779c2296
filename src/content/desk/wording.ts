import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Fault } from '../fault.js'
import { wordingFile } from '../pack-files.js'
import { readYaml } from '../read-yaml.js'
import { text } from '../schema/fields.js'

const never = z.strictObject({
  words: z.array(text).min(1),
  because: text,
  instead: text,
  except: z.array(text).default([]),
  inPhrasings: z.boolean().default(false),
})

const wording = z.strictObject({
  spelling: z.array(text),
  legalNames: z.array(text),
  notInForce: z.array(text).min(1),
  never: z.array(never).min(1),
})

/** A council's own words, the legal names that reading ages leave out, and what is never said. */
export type Wording = z.infer<typeof wording>

const nothing: Wording = { spelling: [], legalNames: [], notInForce: [], never: [] }

/** Reads the wording file of a pack; a faulty one yields no rules of wording, and its faults. */
export function readWording(dir: string): { readonly wording: Wording; readonly faults: readonly Fault[] } {
  const path = join(dir, wordingFile)
  if (!existsSync(path)) {
    const fault = {
      file: wordingFile,
      line: 1,
      column: 1,
      what: 'This file is missing',
      mend: 'put it back, or copy it from the starter pack',
    }
    return { wording: nothing, faults: [fault] }
  }
  const { value, faults } = readYaml(wordingFile, readFileSync(path, 'utf8'), wording)
  return { wording: value ?? nothing, faults }
}
