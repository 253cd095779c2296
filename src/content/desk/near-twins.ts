import { stemmer } from 'stemmer'
import { phrasingKey } from '../doubles.js'
import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import { limits } from './limits.js'
import { faultAt, phrasings, type Spoken } from './spoken-words.js'

/** Words that frame any question and tell no two topics apart. */
const frame = new Set(
  `a an the please can could may might should would does did is are am be i im ive id me my we our your it its ok okay fine
  allowed to of on in at for with about and or if that this`.split(/\s+/),
)

interface Row {
  readonly spoken: Spoken & { readonly owner: string }
  readonly stems: ReadonlySet<string>
}

const stemsOf = (phrasing: string) =>
  new Set(
    phrasingKey(phrasing)
      .split(' ')
      .filter((word) => !frame.has(word))
      .map(stemmer),
  )

const byStem = (rows: readonly Row[]) => {
  const index = new Map<string, number[]>()
  rows.forEach(({ stems }, row) => {
    for (const stem of stems) index.set(stem, [...(index.get(stem) ?? []), row])
  })
  return index
}

/** How many stems a row shares with each earlier row of another owner. */
const sharedWithEarlier = (rows: readonly Row[], index: ReadonlyMap<string, readonly number[]>, at: number) => {
  const shared = new Map<number, number>()
  const row = rows[at]
  for (const stem of row?.stems ?? [])
    for (const other of index.get(stem) ?? [])
      if (other < at && rows[other]?.spoken.owner !== row?.spoken.owner) shared.set(other, (shared.get(other) ?? 0) + 1)
  return shared
}

const twinFault = (row: Row, twin: Row): Fault =>
  faultAt(
    row.spoken,
    `"${row.spoken.words}" is nearly "${twin.spoken.words}" of ${twin.spoken.owner}`,
    `keep it in one of the two, or add the word that only ${row.spoken.owner} would be asked with`,
  )

/**
 * Phrasings of different topics that share at least three in four of their word stems (Jaccard likeness 0.75, framing words left out):
 * the bot could not tell which topic was meant.
 */
export function nearTwinFaults(read: ReadPack): Fault[] {
  const rows = phrasings(read).map((spoken) => ({ spoken, stems: stemsOf(spoken.words) }))
  const index = byStem(rows)
  return rows.flatMap((row, at) =>
    [...sharedWithEarlier(rows, index, at)].flatMap(([other, shared]) => {
      const twin = rows[other]
      const likeness = twin ? shared / (row.stems.size + twin.stems.size - shared) : 0
      return twin && likeness >= limits.twinLikeness && phrasingKey(row.spoken.words) !== phrasingKey(twin.spoken.words)
        ? [twinFault(row, twin)]
        : []
    }),
  )
}
