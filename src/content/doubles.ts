import type { Fault } from './fault.js'
import type { ReadPack } from './read-pack.js'
import type { Position, ReadFile } from './read-yaml.js'

interface Named {
  readonly name: string
  readonly file: string
  /** Looked for only when there is something to tell. */
  readonly position: () => Position
}

const twice = (entries: readonly Named[], what: (name: string, first: Named) => string, mend: string): Fault[] => {
  const first = new Map<string, Named>()
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.name)
    if (!earlier) {
      first.set(entry.name, entry)
      return []
    }
    return [
      {
        file: entry.file,
        ...entry.position(),
        what: what(entry.name, earlier),
        mend,
      },
    ]
  })
}

const idsIn = (file: ReadFile<unknown>, list: string, entries: readonly { id: string }[]): Named[] =>
  entries.map((entry, index) => ({
    name: entry.id,
    file: file.file,
    position: () => file.at([list, index, 'id']),
  }))

/** A phrasing as it is compared: case, punctuation and apostrophes make no difference. */
export function phrasingKey(phrasing: string): string {
  return phrasing
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const phrasingsIn = (file: ReadFile<unknown>, list: string, entries: readonly { phrasings: readonly string[] }[]): Named[] =>
  entries.flatMap((entry, index) =>
    entry.phrasings.map((phrasing, n) => ({
      name: phrasingKey(phrasing),
      file: file.file,
      position: () => file.at([list, index, 'phrasings', n]),
    })),
  )

/** Ids and phrasings that stand twice: an id must name one thing, and a phrasing must lead to one place. */
export function doubles(read: ReadPack): Fault[] {
  const declines = read['declines.yaml']
  const registers = [
    read.topics.flatMap((file) => idsIn(file, 'topics', file.value?.topics ?? [])),
    read.rules.flatMap((file) => idsIn(file, 'rules', file.value?.rules ?? [])),
    idsIn(declines, 'declines', declines.value?.declines ?? []),
    [
      ...idsIn(read['documents.yaml'], 'documents', read['documents.yaml'].value?.documents ?? []),
      ...idsIn(read['laws.yaml'], 'laws', read['laws.yaml'].value?.laws ?? []),
    ],
    idsIn(read['contacts.yaml'], 'contacts', read['contacts.yaml'].value?.contacts ?? []),
    idsIn(read['councils.yaml'], 'councils', read['councils.yaml'].value?.councils ?? []),
    idsIn(read['digest.yaml'], 'tips', read['digest.yaml'].value?.tips ?? []),
    idsIn(read['digest.yaml'], 'examples', read['digest.yaml'].value?.examples ?? []),
  ]
  const phrasings = [
    ...read.topics.flatMap((file) => phrasingsIn(file, 'topics', file.value?.topics ?? [])),
    ...phrasingsIn(declines, 'declines', declines.value?.declines ?? []),
  ]
  return [
    ...registers.flatMap((entries) =>
      twice(
        entries,
        (name, first) => `The id "${name}" is used twice; first in ${first.file}, line ${first.position().line}`,
        'give one of the two another id',
      ),
    ),
    ...twice(
      phrasings,
      (name, first) => `The phrasing "${name}" stands twice; first in ${first.file}, line ${first.position().line}`,
      'remove one of the two, or write it the way only this topic would be asked',
    ),
  ]
}
