import type { ReadPack } from './read-pack.js'
import type { ReadFile } from './read-yaml.js'
import type { Register } from './registers.js'
import type { Basis } from './schema/fields.js'
import { cardLines } from './schema/quick-reference.js'

/** One place in a pack that points at something by its id. */
export interface Reference {
  readonly file: ReadFile<unknown>
  readonly path: readonly PropertyKey[]
  readonly id: string
  readonly register: Register
}

type Point = (path: readonly PropertyKey[], id: string | undefined, register: Register) => Reference[]
const pointing =
  (file: ReadFile<unknown>): Point =>
  (path, id, register) =>
    id === undefined ? [] : [{ file, path, id, register }]

const toBasis = (point: Point, path: readonly PropertyKey[], basis: readonly Basis[]) =>
  basis.flatMap((entry, index) => point([...path, 'basis', index, 'source'], entry.source, 'source'))
const toTopics = (point: Point, path: readonly PropertyKey[], ids: readonly string[]) =>
  ids.flatMap((id, index) => point([...path, index], id, 'topic'))
const toOptions = (point: Point, path: readonly PropertyKey[], options: readonly { topic: string }[]) =>
  options.flatMap((option, n) => point([...path, 'options', n, 'topic'], option.topic, 'topic'))

const fromTopics = (read: ReadPack): Reference[] =>
  read.topics.flatMap((file) => {
    const point = pointing(file)
    return (file.value?.topics ?? []).flatMap((topic, index) => {
      const path = ['topics', index]
      return [
        ...toBasis(point, path, topic.basis),
        ...toTopics(point, [...path, 'related'], topic.related),
        ...point([...path, 'ask'], topic.ask, 'role'),
        ...toOptions(point, [...path, 'clarify'], topic.clarify?.options ?? []),
      ]
    })
  })

const fromRules = (read: ReadPack): Reference[] =>
  read.rules.flatMap((file) => {
    const point = pointing(file)
    return (file.value?.rules ?? []).flatMap((rule, index) => [
      ...toBasis(point, ['rules', index], rule.basis),
      ...toTopics(point, ['rules', index, 'topics'], rule.topics),
    ])
  })

const fromCards = (read: ReadPack): Reference[] => {
  const file = read['quick-reference.yaml']
  const point = pointing(file)
  return (file.value?.cards ?? []).flatMap((card, index) => [
    ...point(['cards', index, 'owner'], card.owner, 'role'),
    ...point(['cards', index, 'approver'], card.approver, 'role'),
    ...cardLines(card).flatMap(({ line, path }) => [
      ...toBasis(point, ['cards', index, ...path], line.basis),
      ...toTopics(point, ['cards', index, ...path, 'topics'], line.topics),
    ]),
  ])
}

const fromDocuments = (read: ReadPack): Reference[] => {
  const point = pointing(read['documents.yaml'])
  return (read['documents.yaml'].value?.documents ?? []).flatMap((entry, index) => [
    ...(['owner', 'deputy', 'approver'] as const).flatMap((role) => point(['documents', index, role], entry[role], 'role')),
    ...entry.versions.flatMap((version, v) =>
      version.councils.flatMap((standing, c) =>
        point(['documents', index, 'versions', v, 'councils', c, 'council'], standing.council, 'council'),
      ),
    ),
  ])
}

const fromSmallFiles = (read: ReadPack): Reference[] => {
  const declines = pointing(read['declines.yaml'])
  const conversation = pointing(read['conversation.yaml'])
  const councils = pointing(read['councils.yaml'])
  return [
    ...(read['declines.yaml'].value?.declines ?? []).flatMap((entry, index) => [
      ...declines(['declines', index, 'ask'], entry.ask, 'role'),
      ...toTopics(declines, ['declines', index, 'suggestions'], entry.suggestions),
    ]),
    ...(read['pairs.yaml'].value?.pairs ?? []).flatMap((entry, index) =>
      toOptions(pointing(read['pairs.yaml']), ['pairs', index], entry.options),
    ),
    ...(read['conversation.yaml'].value?.welcome.examples ?? []).flatMap((example, index) =>
      'topic' in example ? conversation(['welcome', 'examples', index, 'topic'], example.topic, 'topic') : [],
    ),
    ...(read['councils.yaml'].value?.councils ?? []).flatMap((entry, index) =>
      councils(['councils', index, 'successor'], entry.successor, 'council'),
    ),
    ...pointing(read['pack.yaml'])(['council'], read['pack.yaml'].value?.council, 'council'),
  ]
}

const fromDigest = (read: ReadPack): Reference[] => {
  const file = read['digest.yaml']
  const point = pointing(file)
  return (['tips', 'examples'] as const).flatMap((list) =>
    (file.value?.[list] ?? []).flatMap((entry, index) => [
      ...toBasis(point, [list, index], entry.basis),
      ...toTopics(point, [list, index, 'topics'], entry.topics),
    ]),
  )
}

const fromPages = (read: ReadPack): Reference[] => {
  const file = read['pages.yaml']
  return (['privacy', 'terms', 'accessibility'] as const).flatMap((page) =>
    (file.value?.[page].ask ?? []).flatMap((role, index) => pointing(file)([page, 'ask', index], role, 'role')),
  )
}

/** Every reference in a pack, file by file. */
export function referencesIn(read: ReadPack): Reference[] {
  return [
    ...fromTopics(read),
    ...fromRules(read),
    ...fromCards(read),
    ...fromDocuments(read),
    ...fromSmallFiles(read),
    ...fromDigest(read),
    ...fromPages(read),
  ]
}
