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
    for (const stem of stems) {
      const known = index.get(stem)
      if (known) known.push(row)
      else index.set(stem, [row])
    }
  })
  return index
}

const sharedStems = (one: ReadonlySet<string>, two: ReadonlySet<string>) => [...one].filter((stem) => two.has(stem)).length

/**
 * The earlier rows that may be as like as that: whoever shares so many of a row's stems shares one of its rarest, so only those are
 * looked up (prefix filtering, Chaudhuri and others, "A primitive operator for similarity joins", 2006).
 */
const mayBeTwins = (row: Row, at: number, index: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> => {
  const rarestFirst = [...row.stems].sort((a, b) => (index.get(a)?.length ?? 0) - (index.get(b)?.length ?? 0))
  const telling = rarestFirst.slice(0, row.stems.size - Math.ceil(limits.twinLikeness * row.stems.size) + 1)
  return new Set(telling.flatMap((stem) => (index.get(stem) ?? []).filter((other) => other < at)))
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
    [...mayBeTwins(row, at, index)].flatMap((other) => {
      const twin = rows[other]
      if (!twin || twin.spoken.owner === row.spoken.owner) return []
      const shared = sharedStems(row.stems, twin.stems)
      const isNear = shared / (row.stems.size + twin.stems.size - shared) >= limits.twinLikeness
      return isNear && phrasingKey(row.spoken.words) !== phrasingKey(twin.spoken.words) ? [twinFault(row, twin)] : []
    }),
  )
}
