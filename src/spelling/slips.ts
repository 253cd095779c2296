const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const areNeighbours = (one: string, two: string): boolean =>
  keyboard.some((row) => row.includes(one) && row.includes(two) && Math.abs(row.indexOf(one) - row.indexOf(two)) === 1)

const firstDifference = (one: string, two: string): number => {
  let place = 0
  while (place < one.length && one[place] === two[place]) place++
  return place
}

/** How a word came to be written as another: the slips that thumbs make, and anything else. */
export type Slip = 'swapped' | 'doubled' | 'dropped' | 'neighbour' | 'other'

const sameLength = (wrote: string, meant: string, at: number): Slip => {
  const isSwap = wrote[at] === meant[at + 1] && wrote[at + 1] === meant[at] && wrote.slice(at + 2) === meant.slice(at + 2)
  if (isSwap) return 'swapped'
  if (wrote.slice(at + 1) !== meant.slice(at + 1)) return 'other'
  return areNeighbours(wrote[at] ?? '', meant[at] ?? '') ? 'neighbour' : 'other'
}

/**
 * Names the one slip by which `meant` became `wrote`; 'other' for everything that took more, or that thumbs rarely do.
 * The kinds are those of single typing errors (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
export function slipBetween(wrote: string, meant: string): Slip {
  const at = firstDifference(wrote, meant)
  if (wrote.length === meant.length) return sameLength(wrote, meant, at)
  if (wrote.length === meant.length - 1) return wrote.slice(at) === meant.slice(at + 1) ? 'dropped' : 'other'
  const isDouble = wrote.length === meant.length + 1 && wrote.slice(at + 1) === meant.slice(at) && wrote[at] === wrote[at - 1]
  return isDouble ? 'doubled' : 'other'
}
