import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Rule, ruleFile, type WordLists } from '../../src/content/index.js'

const folder = join(import.meta.dirname, '../../src/content/starter/rules')

/** The starter rules and their lists of words, read straight from their files. */
export function starterRules(): { readonly rules: readonly Rule[]; readonly words: WordLists } {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ruleFile.parse(parse(readFileSync(join(folder, name), 'utf8'))))
  return { rules: files.flatMap(({ rules }) => rules), words: Object.assign({}, ...files.map(({ words }) => words)) }
}

/** The weeks before a poll, for rules that hold only then. */
export const springElection = { from: '2027-03-22', to: '2027-05-06' }
