import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import { referencesIn } from '../references.js'

const retiredIn = (read: ReadPack) =>
  new Map(
    (read['documents.yaml'].value?.documents ?? [])
      .filter(({ versions }) => {
        const standings = versions.flatMap(({ councils }) => councils)
        return standings.length > 0 && standings.every(({ status }) => status === 'Superseded')
      })
      .map((document) => [document.id, document.title]),
  )

/** A document that every council has superseded and that something still rests on. */
export function retiredDocumentFaults(read: ReadPack): Fault[] {
  const retired = retiredIn(read)
  return referencesIn(read).flatMap(({ file, path, id, register }) => {
    const title = register === 'source' ? retired.get(id) : undefined
    if (title === undefined) return []
    const mend = 'rest it on the paper that took its place, or remove this line of the basis'
    return [{ file: file.file, ...file.at(path), what: `"${title}" is superseded, and this still rests on it`, mend }]
  })
}
