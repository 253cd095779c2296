import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import { faultAt } from './spoken-words.js'

const named = /\b(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Sir|Lady)\.? \p{Lu}\p{Ll}+/u
const dated = /\b(?:19|20)\d{2}\b/

/** The first words of a council's name or the parties of a case, by which a real story would be known. */
const tellTales = (read: ReadPack): string[] => [
  ...(read['councils.yaml'].value?.councils ?? []).map(({ name }) => name.replace(/ (District |Borough |City |Town )?Council$/, '').trim()),
  ...(read['laws.yaml'].value?.laws ?? []).flatMap(({ title }) =>
    / v /.test(title) ? [title.replace(/ \d{4}$/, ''), title.split(' v ')[0] ?? ''] : [],
  ),
]

const trouble = (words: string, names: readonly string[]) => {
  const person = named.exec(words)?.[0]
  if (person) return `names somebody, "${person}"`
  const year = dated.exec(words)?.[0]
  if (year) return `names a year, "${year}"`
  const known = names.find((name) => name.length > 3 && words.includes(name))
  return known && `names "${known}"`
}

/** Worked examples by which somebody could be known: one with a person's name, a year, a council or a case in it. */
export function inventedExampleFaults(read: ReadPack): Fault[] {
  const file = read['digest.yaml']
  const names = tellTales(read)
  return (file.value?.examples ?? []).flatMap((example, index) =>
    (['story', 'better'] as const).flatMap((part) => {
      const found = trouble(example[part], names)
      if (found === undefined) return []
      const mend = 'make the story up: no names, no places, no years and no case that anybody could know'
      return [faultAt({ file, path: ['examples', index, part] }, `The example ${found}`, mend)]
    }),
  )
}
