import type { Learned } from './softmax.js'
import type { Vector } from './vocabulary.js'

/** How strongly each token of a text speaks for one class and against another; tokens below zero are none of its own. */
export function tokenWeights(
  { weights, starts }: Learned,
  { ids, values, at }: Vector,
  [kind, other]: readonly [number, number],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  ids.forEach((id, n) => {
    const token = at[n] ?? 0
    if (token < 0) return
    const from = id * starts.length
    const weight = ((weights[from + kind] ?? 0) - (weights[from + other] ?? 0)) * (values[n] ?? 0)
    found.set(token, (found.get(token) ?? 0) + weight)
  })
  return found
}
