/** A word as 32 bits (FNV-1a, by Fowler, Noll and Vo), where keeping the word itself would take too much memory. */
export const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193)
  return hash >>> 0
}

/** The first place in sorted numbers that holds this value or a greater one. */
export const firstFrom = (sorted: ArrayLike<number>, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
