import type { Figure, Labels, Sample, Times } from './registry.js'

const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')

const labelled = (labels: Labels = {}) => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

const line = (name: string, { value, labels }: Sample) => `${name}${labelled(labels)} ${value}`

const linesOf = (name: string, { labels, bounds, within, sum, count }: Times) => [
  ...bounds.map((bound, n) => line(`${name}_bucket`, { labels: { ...labels, le: String(bound) }, value: within[n] ?? 0 })),
  line(`${name}_bucket`, { labels: { ...labels, le: '+Inf' }, value: count }),
  line(`${name}_sum`, { labels, value: sum }),
  line(`${name}_count`, { labels, value: count }),
]

const told = (figure: Figure) => {
  const { name, help, kind } = figure
  const lines =
    figure.kind === 'histogram' ? figure.times.flatMap((times) => linesOf(name, times)) : figure.samples.map((sample) => line(name, sample))
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines]
}

/** Figures in Prometheus' text format, version 0.0.4 ("Exposition formats", prometheus.io). */
export function prometheusText(figures: readonly Figure[]): string {
  return `${figures.flatMap(told).join('\n')}\n`
}
