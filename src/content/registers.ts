import { z } from 'zod'
import type { ReadPack } from './read-pack.js'
import type { ReadFile } from './read-yaml.js'
import { slug, topicId } from './schema/fields.js'

/** The kinds of thing that other parts of a pack point at by id. */
export type Register = 'topic' | 'source' | 'role' | 'council'

const list = (name: string) => z.object({ [name]: z.array(z.object({ id: z.union([slug, topicId]) })) })

/** The ids a file gives, even when other lines of it are faulty; undefined when an id itself cannot be told. */
const idsIn = (file: ReadFile<unknown>, name: string): readonly string[] | undefined =>
  list(name)
    .safeParse(file.written)
    .data?.[name]?.map(({ id }) => id)

const together = (lists: readonly (readonly string[] | undefined)[]) =>
  lists.every((list) => list !== undefined) ? new Set(lists.flat()) : undefined

/** Every id that may be pointed at, by kind. A kind whose file cannot be read is undefined: one fault is told there, not hundreds elsewhere. */
export function registersOf(read: ReadPack): Readonly<Record<Register, ReadonlySet<string> | undefined>> {
  return {
    topic: together(read.topics.map((file) => idsIn(file, 'topics'))),
    source: together([idsIn(read['documents.yaml'], 'documents'), idsIn(read['laws.yaml'], 'laws')]),
    role: together([idsIn(read['contacts.yaml'], 'contacts')]),
    council: together([idsIn(read['councils.yaml'], 'councils')]),
  }
}
