import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Step {
  readonly says: string
  readonly words: string
}

/** The steps of the README: each block of a file with the sentence that stands above it. */
export function stepsOf(readme: string): Step[] {
  const blocks = [...readme.matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```(?:yaml|text)\n([\s\S]*?)```\n/g)]
  return blocks.map(([, says = '', words = '']) => ({ says: says.replace(/\n/g, ' '), words }))
}

const yamlFiles = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))

const replaceOnce = (path: string, below: string, find: string, put: string) => {
  const text = readFileSync(path, 'utf8')
  const from = text.indexOf(below)
  const at = from < 0 ? -1 : text.indexOf(find, from)
  if (at < 0) throw new Error(`The README says to find this in ${path}, and it is not there:\n${below}\n${find}`)
  writeFileSync(path, text.slice(0, at) + put + text.slice(at + find.length))
}

const replaceEverywhere = (dir: string, find: string, put: string) => {
  for (const name of yamlFiles(dir)) writeFileSync(join(dir, name), readFileSync(join(dir, name), 'utf8').replaceAll(find, put))
}

const makeFile = (path: string, words: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, words, { flag: 'wx' })
}

/** Does what one recipe says, to the letter; a step that cannot be followed throws. */
const follow = (dir: string, { says, words }: Step, next: Step | undefined) => {
  const file = /`([\w./-]+\.yaml)`/.exec(says)?.[1]
  if (/find:$/.test(says)) {
    if (!next?.says.startsWith('Put in its place')) throw new Error(`Nothing is put in place of:\n${words}`)
    if (says.includes('In every file')) return replaceEverywhere(dir, words.trim(), next.words.trim())
    const below = /below `([^`]+)`/.exec(says)?.[1] ?? ''
    return replaceOnce(join(dir, file ?? ''), below, words, next.words)
  }
  if (says.startsWith('Make a new file') && file) return makeFile(join(dir, file), words)
  if (!says.startsWith('Put in its place')) throw new Error(`Nobody could follow: ${says}`)
}

/** Follows every recipe in turn on the pack in a folder. */
export function followAll(dir: string, steps: readonly Step[]): void {
  steps.forEach((step, index) => {
    follow(dir, step, steps[index + 1])
  })
}
