import { randomUUID } from 'node:crypto'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, type MetricProducer, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Figure } from '../registry.js'
import type { TurnTold } from '../turn-told.js'
import { metricData } from './metric-data.js'
import { type OnReached, watchReached } from './reached.js'
import { tellTurn } from './turn-span.js'

/** Where figures and turns are sent, and how they are found. */
export interface TelemetryParts {
  /** The collector's address without `/v1/…`, as OTEL_EXPORTER_OTLP_ENDPOINT has it. */
  readonly endpoint: string
  /** Sent with every request, such as a key. */
  readonly headers: Readonly<Record<string, string>>
  readonly service: string
  readonly look: () => Promise<readonly Figure[]>
  readonly onReached: OnReached
  /** How long one sending may take, with every new try, in milliseconds. */
  readonly patienceMs?: number
}

/** What is sent while the bot runs. */
export interface Telemetry {
  turn(told: TurnTold): void
  /** Sends now what has not been sent; resolves also where nobody takes it. */
  flush(): Promise<void>
  /** Sends what is left, and then nothing more. */
  stop(): Promise<void>
}

const scope = { name: 'before-you-post' }

/** Sends every figure once a minute, and turns within five seconds, over OTLP as JSON ("OTLP/HTTP", opentelemetry.io). */
export function startTelemetry({ endpoint, headers, service, look, onReached, patienceMs = 10_000 }: TelemetryParts): Telemetry {
  // no detector is asked: the name of the machine and of its user are nobody's business
  const resource = resourceFromAttributes({ 'service.name': service, 'service.instance.id': randomUUID() })
  const told = watchReached(onReached)
  const sending = (path: string) => ({ url: `${endpoint.replace(/\/+$/, '')}${path}`, headers: { ...headers }, timeoutMillis: patienceMs })
  const since = Date.now()
  const producer: MetricProducer = {
    collect: async () => {
      const figures = await look()
      const metrics = figures.map((figure) => metricData(figure, { since, at: Date.now() }))
      return { resourceMetrics: { resource, scopeMetrics: [{ scope, metrics }] }, errors: [] }
    },
  }
  const reader = new PeriodicExportingMetricReader({
    exporter: told(new OTLPMetricExporter(sending('/v1/metrics'))),
    metricProducers: [producer],
  })
  const meters = new MeterProvider({ resource, readers: [reader] })
  const spans = new BatchSpanProcessor({ exporter: told(new OTLPTraceExporter(sending('/v1/traces'))) })
  const traces = new TracerProvider({ resource, spanProcessors: [spans] })
  const tracer = traces.getTracer(scope.name)
  const both = async (work: readonly Promise<void>[]) => void (await Promise.allSettled(work))
  return {
    turn: (one) => tellTurn(tracer, one),
    flush: () => both([meters.forceFlush(), traces.forceFlush()]),
    stop: () => both([meters.shutdown(), traces.shutdown()]),
  }
}
