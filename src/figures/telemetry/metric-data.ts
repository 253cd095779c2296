import { type HrTime, ValueType } from '@opentelemetry/api'
import { AggregationTemporality, type DataPoint, DataPointType, type Histogram, type MetricData } from '@opentelemetry/sdk-metrics'
import type { Figure, Labels, Times } from '../registry.js'

/** Since when a process has been counting, and when somebody looked; in milliseconds since 1970. */
export interface Looked {
  readonly since: number
  readonly at: number
}

const hrTime = (ms: number): HrTime => [Math.trunc(ms / 1_000), Math.round((ms % 1_000) * 1e6)]

const point = <T>({ since, at }: Looked, value: T, labels: Labels = {}): DataPoint<T> => ({
  startTime: hrTime(since),
  endTime: hrTime(at),
  attributes: { ...labels },
  value,
})

// ours count everything up to a bound, OpenTelemetry's only what lies between two
const between = ({ within, count }: Times) => [...within, count].map((upTo, n, all) => upTo - (all[n - 1] ?? 0))

const histogram = (times: Times): Histogram => ({
  buckets: { boundaries: [...times.bounds], counts: between(times) },
  sum: times.sum,
  count: times.count,
})

/** A figure as OpenTelemetry's exporters take it, under the name that it has at /metrics. */
export function metricData(figure: Figure, looked: Looked): MetricData {
  const base = {
    descriptor: { name: figure.name, description: figure.help, unit: '', valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  }
  if (figure.kind === 'histogram')
    return {
      ...base,
      dataPointType: DataPointType.HISTOGRAM,
      dataPoints: figure.times.map((times) => point(looked, histogram(times), times.labels)),
    }
  const dataPoints = figure.samples.map(({ value, labels }) => point(looked, value, labels))
  if (figure.kind === 'gauge') return { ...base, dataPointType: DataPointType.GAUGE, dataPoints }
  return { ...base, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints }
}
