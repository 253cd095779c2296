import { doubles } from './doubles.js'
import type { Fault } from './fault.js'
import type { ReadPack } from './read-pack.js'
import type { ReadFile } from './read-yaml.js'
import type { Basis } from './schema/common.js'

interface Reference {
  readonly file: ReadFile<unknown>
  readonly path: readonly PropertyKey[]
  readonly id: string
  readonly register: 'topic' | 'source' | 'role' | 'council'
}

const advice: Record<Reference['register'], string> = {
  topic: 'write the id of a topic that exists, or add the topic',
  source: 'write the id of a document in documents.yaml or a law in laws.yaml, or add it there',
  role: 'write the id of a role in contacts.yaml, or add the role there',
  council: 'write the id of a council in councils.yaml, or add the council there',
}

type Point = (path: readonly PropertyKey[], id: string | undefined, register: Reference['register']) => Reference[]
const pointing =
  (file: ReadFile<unknown>): Point =>
  (path, id, register) =>
    id === undefined ? [] : [{ file, path, id, register }]

const basisReferences = (point: Point, path: readonly PropertyKey[], basis: readonly Basis[]) =>
  basis.flatMap((entry, index) => point([...path, 'basis', index, 'source'], entry.source, 'source'))
const topicReferences = (point: Point, path: readonly PropertyKey[], ids: readonly string[]) =>
  ids.flatMap((id, index) => point([...path, index], id, 'topic'))

const fromTopics = (read: ReadPack): Reference[] =>
  read.topics.flatMap((file) => {
    const point = pointing(file)
    return (file.value?.topics ?? []).flatMap((topic, index) => {
      const path = ['topics', index]
      const options = (topic.clarify?.options ?? []).flatMap((option, n) =>
        point([...path, 'clarify', 'options', n, 'topic'], option.topic, 'topic'),
      )
      return [
        ...basisReferences(point, path, topic.basis),
        ...topicReferences(point, [...path, 'related'], topic.related),
        ...point([...path, 'ask'], topic.ask, 'role'),
        ...options,
      ]
    })
  })

const fromRules = (read: ReadPack): Reference[] =>
  read.rules.flatMap((file) => {
    const point = pointing(file)
    return (file.value?.rules ?? []).flatMap((rule, index) => [
      ...basisReferences(point, ['rules', index], rule.basis),
      ...topicReferences(point, ['rules', index, 'topics'], rule.topics),
    ])
  })

const fromCards = (read: ReadPack): Reference[] => {
  const file = read['quick-reference.yaml']
  const point = pointing(file)
  return (file.value?.cards ?? []).flatMap((card, index) => {
    const path = ['cards', index]
    const lines = [
      { line: card.test, at: [...path, 'test'] },
      ...card.dos.map((line, n) => ({ line, at: [...path, 'dos', n] })),
      ...card.donts.map((line, n) => ({ line, at: [...path, 'donts', n] })),
      ...card.boxes.flatMap((box, b) =>
        box.lines.map((line, n) => ({
          line,
          at: [...path, 'boxes', b, 'lines', n],
        })),
      ),
    ]
    const roles = [...point([...path, 'owner'], card.owner, 'role'), ...point([...path, 'approver'], card.approver, 'role')]
    return [
      ...roles,
      ...lines.flatMap(({ line, at }) => [
        ...basisReferences(point, at, line.basis),
        ...topicReferences(point, [...at, 'topics'], line.topics),
      ]),
    ]
  })
}

const fromRegisters = (read: ReadPack): Reference[] => {
  const documents = pointing(read['documents.yaml'])
  const declines = pointing(read['declines.yaml'])
  const pairs = pointing(read['pairs.yaml'])
  return [
    ...(read['documents.yaml'].value?.documents ?? []).flatMap((entry, index) => [
      ...(['owner', 'deputy', 'approver'] as const).flatMap((role) => documents(['documents', index, role], entry[role], 'role')),
      ...entry.versions.flatMap((version, v) =>
        version.councils.flatMap((standing, c) =>
          documents(['documents', index, 'versions', v, 'councils', c, 'council'], standing.council, 'council'),
        ),
      ),
    ]),
    ...(read['declines.yaml'].value?.declines ?? []).flatMap((entry, index) => declines(['declines', index, 'ask'], entry.ask, 'role')),
    ...(read['pairs.yaml'].value?.pairs ?? []).flatMap((entry, index) =>
      entry.options.flatMap((option, n) => pairs(['pairs', index, 'options', n, 'topic'], option.topic, 'topic')),
    ),
    ...pointing(read['pack.yaml'])(['council'], read['pack.yaml'].value?.council, 'council'),
  ]
}

const known = (read: ReadPack): Record<Reference['register'], ReadonlySet<string>> => {
  const ids = (entries: readonly { id: string }[] | undefined) => (entries ?? []).map((entry) => entry.id)
  return {
    topic: new Set(read.topics.flatMap((file) => ids(file.value?.topics))),
    source: new Set([...ids(read['documents.yaml'].value?.documents), ...ids(read['laws.yaml'].value?.laws)]),
    role: new Set(ids(read['contacts.yaml'].value?.contacts)),
    council: new Set(ids(read['councils.yaml'].value?.councils)),
  }
}

/** Holds every reference in a pack against its register, and finds ids and phrasings that stand twice. */
export function crossCheck(read: ReadPack): Fault[] {
  const registers = known(read)
  const references = [...fromTopics(read), ...fromRules(read), ...fromCards(read), ...fromRegisters(read)]
  const unknown = references.filter(({ id, register }) => !registers[register].has(id))
  const missing = unknown.map(({ file, path, id, register }) => ({
    file: file.file,
    ...file.at(path),
    what: `There is no ${register} "${id}"`,
    mend: advice[register],
  }))
  return [...missing, ...doubles(read)]
}
