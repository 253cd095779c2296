import { blocks } from './features.js'

/** A row of words that belongs to a class, with the stems of the words. */
export interface StemmedRow {
  readonly classIndex: number
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** Every feature met in training: its number by block and name, and in how many classes it stands. Stems are numbered first. */
export interface Vocabulary {
  readonly numbers: readonly ReadonlyMap<string, number>[]
  readonly classesWith: Uint16Array
  readonly classCount: number
}

/** Numbers the features of all rows, in the order they are met; the rows of a class must stand together. */
export function vocabularyOf(rows: readonly StemmedRow[], classCount: number): Vocabulary {
  const counts: number[] = []
  const lastSeen: number[] = []
  const numbers = blocks.map((block) => {
    const numbered = new Map<string, number>()
    for (const { classIndex, words, stems } of rows) {
      block(words, stems, (key) => {
        const number = numbered.get(key) ?? counts.length
        if (number === counts.length) {
          numbered.set(key, number)
          counts.push(0)
          lastSeen.push(-1)
        }
        if (lastSeen[number] !== classIndex) counts[number] = (counts[number] ?? 0) + 1
        lastSeen[number] = classIndex
      })
    }
    return numbered
  })
  return { numbers, classesWith: Uint16Array.from(counts), classCount }
}

/** How telling a feature is: rare among the classes counts more; 0 classes gives the figure for an unknown one. */
export function rarity(classesWith: number, classCount: number): number {
  return 1 + Math.log((classCount + 1) / (classesWith + 1))
}
