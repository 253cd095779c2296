const onlyLetters = /^[a-z]+$/u

// 32 bits (FNV-1a): of a hundred thousand words, one strange word in forty thousand is taken for known
const hashOf = (word: string) => {
  let hash = 0x811c9dc5
  for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193)
  return hash >>> 0
}

/** The words of a dictionary as sorted hashes, four bytes a word; words of other signs than letters are left out. */
export function wordHashes(words: Iterable<string>): Uint32Array {
  const hashes = new Set<number>()
  for (const word of words) {
    const small = word.toLowerCase()
    if (onlyLetters.test(small)) hashes.add(hashOf(small))
  }
  return Uint32Array.from(hashes).sort()
}

/** Tells whether a word in small letters is one of those hashed. */
export function createIsHashed(hashes: Uint32Array): (word: string) => boolean {
  return (word) => {
    const hash = hashOf(word)
    let [low, high] = [0, hashes.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((hashes[middle] ?? 0) < hash) low = middle + 1
      else high = middle
    }
    return hashes[low] === hash
  }
}
