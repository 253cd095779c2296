/** What tells one line of a figure from another, such as the channel; never anything about a person. */
export type Labels = Readonly<Record<string, string>>

/** One line of a figure. */
export interface Sample {
  readonly value: number
  readonly labels?: Labels
}

/** Counts what happens; it only grows. */
export interface Counter {
  add(labels?: Labels): void
}

/** Sorts times, in seconds, into buckets, so that "how many took longer than" can be asked later. */
export interface Histogram {
  observe(seconds: number, labels?: Labels): void
}

/** All figures of a process, and how they are told. */
export interface Registry {
  counter(name: string, help: string): Counter
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  /** A figure that is looked up when somebody asks; one that cannot be read then is left out. */
  gauge(name: string, help: string, read: () => readonly Sample[] | Promise<readonly Sample[]>, kind?: 'gauge' | 'counter'): void
  /** Everything in Prometheus' text format, version 0.0.4 ("Exposition formats", prometheus.io). */
  text(): Promise<string>
}

const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')

const labelled = (labels: Labels = {}) => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

const line = (name: string, { value, labels }: Sample) => `${name}${labelled(labels)} ${value}`

interface Figure {
  readonly name: string
  readonly help: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  lines(): Promise<readonly string[]>
}

const counting = () => {
  const held = new Map<string, { value: number; readonly labels: Labels }>()
  return {
    add: (labels: Labels = {}) => {
      const key = labelled(labels)
      const one = held.get(key) ?? { value: 0, labels }
      one.value += 1
      held.set(key, one)
    },
    samples: (): readonly Sample[] => (held.size === 0 ? [{ value: 0 }] : [...held.values()]),
  }
}

interface Sorted {
  readonly labels: Labels
  readonly within: number[]
  sum: number
  count: number
}

const sorting = (name: string, bounds: readonly number[]) => {
  const held = new Map<string, Sorted>()
  const observe = (seconds: number, labels: Labels = {}) => {
    const key = labelled(labels)
    const one = held.get(key) ?? { labels, within: bounds.map(() => 0), sum: 0, count: 0 }
    bounds.forEach((bound, n) => {
      if (seconds <= bound) one.within[n] = (one.within[n] ?? 0) + 1
    })
    one.sum += seconds
    one.count += 1
    held.set(key, one)
  }
  const linesOf = ({ labels, within, sum, count }: Sorted) => [
    ...bounds.map((bound, n) => line(`${name}_bucket`, { labels: { ...labels, le: String(bound) }, value: within[n] ?? 0 })),
    line(`${name}_bucket`, { labels: { ...labels, le: '+Inf' }, value: count }),
    line(`${name}_sum`, { labels, value: sum }),
    line(`${name}_count`, { labels, value: count }),
  ]
  return { observe, lines: () => [...held.values()].flatMap(linesOf) }
}

const told = async ({ name, help, kind, lines }: Figure) => {
  try {
    return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...(await lines())]
  } catch {
    return []
  }
}

/** A registry with nothing in it yet. */
export function createRegistry(): Registry {
  const figures: Figure[] = []
  return {
    counter: (name, help) => {
      const { add, samples } = counting()
      figures.push({ name, help, kind: 'counter', lines: async () => samples().map((sample) => line(name, sample)) })
      return { add }
    },
    histogram: (name, help, bounds) => {
      const { observe, lines } = sorting(name, bounds)
      figures.push({ name, help, kind: 'histogram', lines: async () => lines() })
      return { observe }
    },
    gauge: (name, help, read, kind = 'gauge') => {
      figures.push({ name, help, kind, lines: async () => (await read()).map((sample) => line(name, sample)) })
    },
    text: async () => `${(await Promise.all(figures.map(told))).flat().join('\n')}\n`,
  }
}
