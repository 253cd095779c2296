import { writeFileSync } from 'node:fs'
import type { Config } from '../config.js'
import { checkPack, copyStarter, reportPack } from '../content/desk/index.js'
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
  else writeFileSync(file, page)
  return 0
}

/** The officer's desk at a terminal: check the words, print them for sign-off, compare two packs, start a new one. */
export async function contentCommand([task = '', ...words]: readonly string[], json: boolean, config: Config): Promise<number> {
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
    default:
      throw new Error('Say what to do: content check, content report FILE, content diff OLD NEW, or content new FOLDER.')
  }
}
