const at = (row: readonly number[], place: number) => row[place] ?? 0

const isSwap = (one: string, two: string, i: number, j: number) => i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]

/** Letters to insert, drop, change or swap with a neighbour to turn one word into the other (optimal string alignment). */
export function editDistance(one: string, two: string): number {
  let before: number[] = []
  let previous = Array.from({ length: two.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= two.length; j++) {
      const change = at(previous, j - 1) + (one[i - 1] === two[j - 1] ? 0 : 1)
      const swap = isSwap(one, two, i, j) ? at(before, j - 2) + 1 : change
      row.push(Math.min(change, swap, at(previous, j) + 1, at(row, j - 1) + 1))
    }
    before = previous
    previous = row
  }
  return at(previous, two.length)
}
