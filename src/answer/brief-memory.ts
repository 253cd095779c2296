/** Holds values for `withinMs` and at most `most` of them: what was touched longest ago goes first. Time is an argument. */
export interface BriefMemory<Value> {
  keep(key: string, value: Value, at: Date): void
  find(key: string, at: Date): Value | undefined
  drop(key: string): void
}

/** A memory in this process alone, for what may be lost without harm. */
export function createBriefMemory<Value>({ most, withinMs }: { readonly most: number; readonly withinMs: number }): BriefMemory<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>()
  const drop = (key: string) => void kept.delete(key)
  return {
    drop,
    keep: (key, value, at) => {
      drop(key)
      kept.set(key, { value, until: at.getTime() + withinMs })
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        drop(oldest)
      }
    },
    find: (key, at) => {
      const found = kept.get(key)
      if (found && at.getTime() < found.until) return found.value
      drop(key)
      return undefined
    },
  }
}
