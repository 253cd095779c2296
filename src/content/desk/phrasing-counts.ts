import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import type { ReadFile } from '../read-yaml.js'
import { limits } from './limits.js'

interface Asked {
  readonly id: string
  readonly phrasings: readonly string[]
}

const faultsIn = (file: ReadFile<unknown>, list: string, entries: readonly Asked[]): Fault[] =>
  entries.flatMap(({ id, phrasings: { length } }, index) => {
    const { least, most } = limits.phrasings
    if (length >= least && length <= most) return []
    const mend =
      length < least
        ? `add ${least - length} more ways that people would ask this, each with another word or situation`
        : `take out ${length - most} of the most alike, so that no topic shouts the others down`
    return [{ file: file.file, ...file.at([list, index, 'phrasings']), what: `"${id}" has ${length} phrasings`, mend }]
  })

/** Holds the number of phrasings within its limits, so that every topic is as easy to find as the next. */
export function phrasingCountFaults(read: ReadPack): Fault[] {
  const declines = read['declines.yaml']
  return [
    ...read.topics.flatMap((file) => faultsIn(file, 'topics', file.value?.topics ?? [])),
    ...faultsIn(declines, 'declines', declines.value?.declines ?? []),
  ]
}
