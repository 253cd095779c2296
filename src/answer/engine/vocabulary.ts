import { type Block, blocks } from './features.js'

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

/** How often a feature of each block must stand in the rows; two words that stand side by side but once are three in four of all features, and tell little. */
const fewest: readonly number[] = [1, 2, 1]

const oftenEnough = (block: Block, rows: readonly StemmedRow[], times: number): ((key: string) => boolean) => {
  if (times <= 1) return () => true
  const counts = new Map<string, number>()
  for (const { words, stems } of rows) block(words, stems, (key) => counts.set(key, (counts.get(key) ?? 0) + 1))
  return (key) => (counts.get(key) ?? 0) >= times
}

/** Gives features their numbers, and counts in how many classes each stands; classes come one after the other. */
const createNumbering = () => {
  const counts: number[] = []
  const lastSeen: number[] = []
  const meet = (numbered: Map<string, number>, key: string, classIndex: number) => {
    const number = numbered.get(key) ?? counts.length
    if (number === counts.length) {
      numbered.set(key, number)
      counts.push(0)
      lastSeen.push(-1)
    }
    if (lastSeen[number] !== classIndex) counts[number] = (counts[number] ?? 0) + 1
    lastSeen[number] = classIndex
  }
  return { counts, meet }
}

/** Numbers the features of all rows, in the order they are met; the rows of a class must stand together. */
export function vocabularyOf(rows: readonly StemmedRow[], classCount: number): Vocabulary {
  const { counts, meet } = createNumbering()
  const numbers = blocks.map((block, place) => {
    const numbered = new Map<string, number>()
    const counted = oftenEnough(block, rows, fewest[place] ?? 1)
    for (const { classIndex, words, stems } of rows) {
      block(words, stems, (key) => {
        if (counted(key)) meet(numbered, key, classIndex)
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
