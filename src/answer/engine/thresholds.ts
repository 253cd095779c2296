/** A question seen in calibration with the chance it was given. */
export interface Weighed {
  readonly chance: number
  readonly right: boolean
  /** Whether a topic of the pack answers it. */
  readonly inScope: boolean
  /** Whether it could have been answered at all, since no decline class stood above the best topic. */
  readonly answerable: boolean
}

/** From which chance on a question is answered, and from which a choice is offered. */
export interface Thresholds {
  readonly answer: number
  readonly choice: number
}

const outOfScopeShare = 0.25
const lostAtChoice = 0.02

/** Finds the lowest chance at which answers so far still meet the wanted precision, with one stray question to four good ones. */
export function thresholdsOf(rows: readonly Weighed[], precision: number): Thresholds {
  const inScope = rows.filter((row) => row.inScope).length
  const stray = (outOfScopeShare * inScope) / Math.max(1, rows.length - inScope)
  const sorted = [...rows].sort((a, b) => b.chance - a.chance)
  let [right, all, answer] = [0, 0, 1]
  for (const row of sorted.filter(({ answerable }) => answerable)) {
    const weight = row.inScope ? 1 : stray
    all += weight
    if (row.right) right += weight
    if (right / all >= precision) answer = row.chance
  }
  const rights = sorted.filter((row) => row.right).map((row) => row.chance)
  const choice = rights[Math.round((1 - lostAtChoice) * (rights.length - 1))] ?? 0
  return { answer: Math.max(answer, choice), choice }
}
