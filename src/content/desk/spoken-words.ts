import type { ReadPack } from '../read-pack.js'
import type { ReadFile } from '../read-yaml.js'

/** One run of words that people will read, and where it stands. */
export interface Spoken {
  readonly file: ReadFile<unknown>
  readonly path: readonly PropertyKey[]
  readonly words: string
}

/** Names of lines that steer the bot and are never read out. */
const unspoken = new Set(
  `id source ask related audience certainty phrasings always suggestions outcome topic topics command category level needs when unless softer examples
  kind owner deputy approver link council status date effective version issued reviewBy due interval force sure checked nextCheck from until
  successor timeZone inForceFrom`.split(/\s+/),
)
const greeting = new Set<PropertyKey>(['welcome'])

const walk = (value: unknown, path: readonly PropertyKey[], found: (words: string, path: readonly PropertyKey[]) => void): void => {
  if (typeof value === 'string') found(value, path)
  else if (Array.isArray(value))
    value.forEach((each, index) => {
      walk(each, [...path, index], found)
    })
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) if (isSpoken(name, path)) walk(each, [...path, name], found)
}

const isSpoken = (name: string, path: readonly PropertyKey[]) =>
  !unspoken.has(name) ||
  (name === 'examples' && greeting.has(path[0] ?? '')) ||
  ((name === 'topics' || name === 'examples') && path.length === 0)

const wordsIn = (file: ReadFile<unknown>): Spoken[] => {
  const spoken: Spoken[] = []
  walk(file.value, [], (words, path) => spoken.push({ file, path, words }))
  return spoken
}
const rulesIn = (file: ReadPack['rules'][number]) => wordsIn(file).filter(({ path }) => path[0] === 'rules')

/** Everything that people will read, in the order of the files. */
export function spokenWords(read: ReadPack): Spoken[] {
  const files = [
    read['pack.yaml'],
    read['conversation.yaml'],
    read['declines.yaml'],
    read['documents.yaml'],
    read['laws.yaml'],
    read['contacts.yaml'],
    read['councils.yaml'],
    read['quick-reference.yaml'],
    read['pairs.yaml'],
    read['digest.yaml'],
    read['pages.yaml'],
    ...read.topics,
  ]
  return [...files.flatMap(wordsIn), ...read.rules.flatMap(rulesIn)]
}

/** Every phrasing: what people may type, and never what we say. */
export function phrasings(read: ReadPack): (Spoken & { readonly owner: string })[] {
  const from = (file: ReadFile<unknown>, list: string, entries: readonly { id: string; phrasings: readonly string[] }[]) =>
    entries.flatMap((entry, index) =>
      entry.phrasings.map((words, n) => ({ file, path: [list, index, 'phrasings', n], words, owner: entry.id })),
    )
  return [
    ...read.topics.flatMap((file) => from(file, 'topics', file.value?.topics ?? [])),
    ...from(read['declines.yaml'], 'declines', read['declines.yaml'].value?.declines ?? []),
  ]
}

/** Makes a fault of what was found wrong in one run of words. */
export function faultAt({ file, path }: Pick<Spoken, 'file' | 'path'>, what: string, mend: string) {
  return { file: file.file, ...file.at(path), what, mend }
}
