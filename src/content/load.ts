import type { Content } from './content.js'
import { crossCheck } from './cross-check.js'
import type { Fault } from './fault.js'
import { packFiles } from './pack-files.js'
import { type ReadPack, readPack } from './read-pack.js'
import type { ReadFile } from './read-yaml.js'

/** A pack read whole: its content, or every fault that keeps it from being used. */
export type Loaded =
  | { readonly content: Content; readonly faults: readonly [] }
  | { readonly content: undefined; readonly faults: readonly Fault[] }

const byId = <T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]))
const valuesOf = <T>(files: readonly ReadFile<T>[]): T[] => files.flatMap(({ value }) => (value === undefined ? [] : [value]))

const assemble = (read: ReadPack): Content | undefined => {
  const [cards] = valuesOf([read['quick-reference.yaml']])
  const [pack] = valuesOf([read['pack.yaml']])
  const [conversation] = valuesOf([read['conversation.yaml']])
  const member = cards?.cards.find((card) => card.audience === 'member')
  const staff = cards?.cards.find((card) => card.audience === 'staff')
  if (!pack || !conversation || !member || !staff) return undefined
  return {
    pack,
    conversation,
    topics: byId(valuesOf(read.topics).flatMap(({ group, topics }) => topics.map((topic) => ({ ...topic, group })))),
    declines: byId(valuesOf([read['declines.yaml']]).flatMap((file) => file.declines)),
    documents: byId(valuesOf([read['documents.yaml']]).flatMap((file) => file.documents)),
    laws: byId(valuesOf([read['laws.yaml']]).flatMap((file) => file.laws)),
    contacts: byId(valuesOf([read['contacts.yaml']]).flatMap((file) => file.contacts)),
    councils: byId(valuesOf([read['councils.yaml']]).flatMap((file) => file.councils)),
    cards: { member, staff },
    rules: valuesOf(read.rules).flatMap((file) => file.rules),
    words: Object.assign({}, ...valuesOf(read.rules).map((file) => file.words)),
    equivalents: valuesOf([read['equivalents.yaml']]).flatMap((file) => file.equivalents),
    pairs: valuesOf([read['pairs.yaml']]).flatMap((file) => file.pairs),
  }
}

/** Reads the pack in a folder; a pack with any fault is refused whole, with every fault told at once. */
export function loadContent(dir: string): Loaded {
  const read = readPack(dir)
  const files = [...Object.keys(packFiles).map((name) => read[name as keyof typeof packFiles]), ...read.topics, ...read.rules]
  const faults = [...read.strays, ...files.flatMap((file) => file.faults)]
  const content = assemble(read)
  const crossed = crossCheck(read)
  const all = [...faults, ...crossed].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
  if (content && all.length === 0) return { content, faults: [] }
  return { content: undefined, faults: all }
}
