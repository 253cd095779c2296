import type { Content } from './content.js'
import { crossCheck } from './cross-check.js'
import type { Fault } from './fault.js'
import { packFiles } from './pack-files.js'
import { type ReadPack, readPack } from './read-pack.js'
import type { ReadBefore, ReadFile } from './read-yaml.js'

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
  const [digest] = valuesOf([read['digest.yaml']])
  const [pages] = valuesOf([read['pages.yaml']])
  if (!pack || !conversation || !member || !staff || !digest || !pages) return undefined
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
    digest,
    passages: read.papers.passages,
    pages,
  }
}

/** Faults as an editor works through them: by file, then from top to bottom. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

/** Every fault that keeps a pack from being used. */
export function faultsIn(read: ReadPack): Fault[] {
  const single = Object.keys(packFiles).map((name) => read[name as keyof typeof packFiles])
  const files: readonly ReadFile<unknown>[] = [...single, ...read.topics, ...read.rules]
  return inOrder([...read.strays, ...read.papers.faults, ...files.flatMap((file) => file.faults), ...crossCheck(read)])
}

/** Reads the pack in a folder; a pack with any fault is refused whole, with every fault told at once. `before` knows files that were read before. */
export function loadContent(dir: string, before?: ReadBefore): Loaded {
  const read = readPack(dir, before)
  const faults = faultsIn(read)
  const content = assemble(read)
  return content && faults.length === 0 ? { content, faults: [] } : { content: undefined, faults }
}
