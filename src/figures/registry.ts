/** What tells one line of a figure from another, such as the channel; never anything about a person. */
export type Labels = Readonly<Record<string, string>>

/** One line of a figure. */
export interface Sample {
  readonly value: number
  readonly labels?: Labels
}

/** Times under the same labels, sorted: `within[n]` counts those of at most `bounds[n]` seconds, so that it grows with n. */
export interface Times {
  readonly labels: Labels
  readonly bounds: readonly number[]
  readonly within: readonly number[]
  readonly sum: number
  readonly count: number
}

/** A figure as it stands when somebody looks. */
export type Figure = { readonly name: string; readonly help: string } & (
  | { readonly kind: 'counter' | 'gauge'; readonly samples: readonly Sample[] }
  | { readonly kind: 'histogram'; readonly times: readonly Times[] }
)

/** Counts what happens; it only grows. */
export interface Counter {
  add(labels?: Labels): void
}

/** Sorts times, in seconds, into buckets, so that "how many took longer than" can be asked later. */
export interface Histogram {
  observe(seconds: number, labels?: Labels): void
}

/** All figures of a process. */
export interface Registry {
  counter(name: string, help: string): Counter
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  /** A figure that is looked up when somebody asks; one that cannot be read then is left out. */
  gauge(name: string, help: string, read: () => readonly Sample[] | Promise<readonly Sample[]>, kind?: 'gauge' | 'counter'): void
  /** Every figure as it stands now. */
  look(): Promise<readonly Figure[]>
}

const keyOf = (labels: Labels) => JSON.stringify(Object.entries(labels))

const counting = () => {
  const held = new Map<string, { value: number; readonly labels: Labels }>()
  return {
    add: (labels: Labels = {}) => {
      const one = held.get(keyOf(labels)) ?? { value: 0, labels }
      one.value += 1
      held.set(keyOf(labels), one)
    },
    samples: (): readonly Sample[] => (held.size === 0 ? [{ value: 0 }] : [...held.values()].map((one) => ({ ...one }))),
  }
}

const sorting = (bounds: readonly number[]) => {
  const held = new Map<string, { readonly labels: Labels; readonly within: number[]; sum: number; count: number }>()
  return {
    observe: (seconds: number, labels: Labels = {}) => {
      const one = held.get(keyOf(labels)) ?? { labels, within: bounds.map(() => 0), sum: 0, count: 0 }
      bounds.forEach((bound, n) => {
        if (seconds <= bound) one.within[n] = (one.within[n] ?? 0) + 1
      })
      one.sum += seconds
      one.count += 1
      held.set(keyOf(labels), one)
    },
    times: (): readonly Times[] => [...held.values()].map((one) => ({ ...one, within: [...one.within], bounds })),
  }
}

/** A registry with nothing in it yet. */
export function createRegistry(): Registry {
  const looks: (() => Promise<Figure>)[] = []
  const orNothing = async (look: () => Promise<Figure>) => {
    try {
      return [await look()]
    } catch {
      return []
    }
  }
  return {
    counter: (name, help) => {
      const { add, samples } = counting()
      looks.push(async () => ({ name, help, kind: 'counter', samples: samples() }))
      return { add }
    },
    histogram: (name, help, bounds) => {
      const { observe, times } = sorting(bounds)
      looks.push(async () => ({ name, help, kind: 'histogram', times: times() }))
      return { observe }
    },
    gauge: (name, help, read, kind = 'gauge') => {
      looks.push(async () => ({ name, help, kind, samples: await read() }))
    },
    look: async () => (await Promise.all(looks.map(orNothing))).flat(),
  }
}
