import { writeFileSync } from 'node:fs'
import type { Config } from '../config.js'
import { checkPack, copyStarter, importPaper, reportPack } from '../content/desk/index.js'
import { changesText, diffPacks, faultLine } from '../content/index.js'
import { loadWords } from '../content-at-start.js'
import { testRules } from '../draft-check/index.js'

const today = () => new Date().toISOString().slice(0, 10)
const print = (line: string) => process.stdout.write(`${line}\n`)

const check = (dir: string, json: boolean): number => {
  const { summary, faults, unconfirmed } = checkPack(dir, { today: today(), testRules: (rules, words) => testRules(rules, { words }) })
  if (json) print(JSON.stringify(summary))
  else {
    for (const fault of faults) print(faultLine(fault))
    for (const { file, line, what } of unconfirmed) print(`${file}:${line}  Confirm before go-live: ${what}`)
    print(
      `${summary.topics} topics, ${summary.rules} rules, ${summary.documents} documents, ${summary.laws} laws: ${summary.faults} faults.`,
    )
  }
  return faults.length === 0 ? 0 : 1
}

const report = (dir: string, file: string | undefined): number => {
  const { unconfirmed } = checkPack(dir, { today: today() })
  const page = reportPack(loadWords(dir), { printed: today(), unconfirmed })
  if (file === undefined) print(page)
  else {
    writeFileSync(file, page)
    print(`Everything that people will be told is in ${file}. Open it in a browser, or print it.`)
  }
  return 0
}

/** Which version of which document a file holds; only for bringing one in. */
export interface PaperNames {
  readonly document?: string | undefined
  readonly version?: string | undefined
}

const bringIn = async (
  file: string | undefined,
  { document, version }: PaperNames,
  { contentDir, starterDir }: Config,
): Promise<number> => {
  if (!file || !document || !version) throw new Error('Say what it is: content import FILE --document ID --version VERSION.')
  if (contentDir === starterDir)
    throw new Error('The starter pack is not changed. Start your own with: content new FOLDER, and set CONTENT_DIR to it.')
  const { path, passages, notes } = await importPaper(contentDir, { file, document, version })
  for (const note of notes) print(`Please look: ${note}`)
  print(`${passages} passages of ${document}, version ${version}, can now be quoted. The text is in ${path}: read it through.`)
  return 0
}

/** The officer's desk at a terminal: check the words, print them for sign-off, compare two packs, start a new one. */
export async function contentCommand(
  [task = '', ...words]: readonly string[],
  json: boolean,
  config: Config,
  names: PaperNames = {},
): Promise<number> {
  const [one, two] = words
  switch (task) {
    case 'check':
      return check(one ?? config.contentDir, json)
    case 'report':
      return report(config.contentDir, one)
    case 'diff':
      if (!one || !two) throw new Error('Name two folders: content diff OLD NEW.')
      print(changesText(diffPacks(loadWords(one), loadWords(two))))
      return 0
    case 'new':
      if (!one) throw new Error('Name the folder for the new pack: content new FOLDER.')
      copyStarter(config.starterDir, one)
      print(`The starter pack is now in ${one}. Set CONTENT_DIR to that folder, and see the README in src/content.`)
      return 0
    case 'import':
      return bringIn(one, names, config)
    default:
      throw new Error(
        'Say what to do: content check, content report FILE, content diff OLD NEW, content new FOLDER, or content import FILE.',
      )
  }
}
