import { doubles } from './doubles.js'
import type { Fault } from './fault.js'
import type { ReadPack } from './read-pack.js'
import { referencesIn } from './references.js'
import { type Register, registersOf } from './registers.js'

const advice: Record<Register, string> = {
  topic: 'write the id of a topic that exists, or add the topic',
  source: 'write the id of a document in documents.yaml or a law in laws.yaml, or add it there',
  role: 'write the id of a role in contacts.yaml, or add the role there',
  council: 'write the id of a council in councils.yaml, or add the council there',
}
const named: Record<Register, string> = { topic: 'topic', source: 'document or law', role: 'role', council: 'council' }

const missingCards = (read: ReadPack): Fault[] => {
  const file = read['quick-reference.yaml']
  if (!file.value) return []
  return (['member', 'staff'] as const)
    .filter((audience) => !file.value?.cards.some((card) => card.audience === audience))
    .map((audience) => ({
      file: file.file,
      ...file.at(['cards']),
      what: `There is no card for the audience "${audience}"`,
      mend: 'give one card the audience member and the other the audience staff',
    }))
}

/** Holds every reference in a pack against its register, and finds ids and phrasings that stand twice. */
export function crossCheck(read: ReadPack): Fault[] {
  const registers = registersOf(read)
  const unknown = referencesIn(read).filter(({ id, register }) => registers[register]?.has(id) === false)
  const missing = unknown.map(({ file, path, id, register }) => ({
    file: file.file,
    ...file.at(path),
    what: `There is no ${named[register]} "${id}"`,
    mend: advice[register],
  }))
  return [...missing, ...missingCards(read), ...doubles(read)]
}
