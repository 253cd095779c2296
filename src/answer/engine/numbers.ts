/** A list of numbers that can be written to. */
export type Numbers = Float64Array | Float32Array | number[]

/** The number at a place, or 0 where there is none; keeps the arithmetic readable under strict indexing. */
export function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0
}

/** Adds to the number at a place. */
export function addAt(numbers: Numbers, place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount
}

/** The list under a key, made on first use. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const held = lists.get(key)
  if (held) return held
  const made: V[] = []
  lists.set(key, made)
  return made
}
