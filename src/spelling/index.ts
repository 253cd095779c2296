export { createNearest, longestSpelled, type Nearest, shortenedWords, type WordCounts } from './nearest.js'
export { type Slip, slipBetween } from './slips.js'
export { createIsHashed, wordHashes } from './word-hashes.js'
