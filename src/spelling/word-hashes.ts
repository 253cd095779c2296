import { firstFrom, hashOf } from './hashes.js'

const onlyLetters = /^[a-z]+$/u

/** The words of a dictionary as sorted hashes, four bytes a word; words of other signs than letters are left out. One strange word in some forty thousand is taken for known. */
export function wordHashes(words: Iterable<string>): Uint32Array {
  const small = Array.from(words, (word) => word.toLowerCase()).filter((word) => onlyLetters.test(word))
  return Uint32Array.from(new Set(small.map(hashOf))).sort()
}

/** Tells whether a word in small letters is one of those hashed. */
export function createIsHashed(hashes: Uint32Array): (word: string) => boolean {
  return (word) => {
    const hash = hashOf(word)
    return hashes[firstFrom(hashes, hash)] === hash
  }
}
