import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import { referencesIn } from '../references.js'
import type { Basis } from '../schema/fields.js'
import { anyOf } from './reading-age.js'
import type { Wording } from './wording.js'

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )

/** A law that is not fully in force, cited without a word that says so beside it. */
export function lawsInForceFaults(read: ReadPack, wording: Wording): Fault[] {
  const laws = new Map((read['laws.yaml'].value?.laws ?? []).map((law) => [law.id, law]))
  const saysSo = anyOf(wording.notInForce)
  return referencesIn(read).flatMap(({ file, path, id, register }) => {
    const law = laws.get(id)
    if (register !== 'source' || !law || law.force === 'in force') return []
    const { section = '' } = at(file.value, path.slice(0, -1)) as Basis
    if (saysSo && section.search(saysSo) >= 0) return []
    return [
      {
        file: file.file,
        ...file.at(path),
        what: `"${law.title}" is ${law.force}, and the basis does not say so`,
        mend: `say so in the section, such as "section 1, ${law.force}"`,
      },
    ]
  })
}
