import type { StemmedRow } from './vocabulary.js'

/** Which stems stand in the texts of which class, one bit each, so that shared words can be weighed in a moment. */
export interface HeldStems {
  readonly bits: Uint8Array
  readonly stemCount: number
}

const place = (classIndex: number, stem: number, stemCount: number) => classIndex * stemCount + stem

/** Marks the stems of every class; stems are numbered from 0. */
export function heldStemsOf(rows: readonly StemmedRow[], numbers: ReadonlyMap<string, number>, classCount: number): HeldStems {
  const stemCount = numbers.size
  const bits = new Uint8Array(Math.ceil((classCount * stemCount) / 8))
  for (const { classIndex, stems } of rows) {
    for (const stem of stems) {
      const at = place(classIndex, numbers.get(stem) ?? 0, stemCount)
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
    }
  }
  return { bits, stemCount }
}

/** True when a class's texts hold this stem. */
export function hasStem({ bits, stemCount }: HeldStems, classIndex: number, stem: number): boolean {
  const at = place(classIndex, stem, stemCount)
  return ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
}
