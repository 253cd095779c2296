import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const value = z.object({ stringValue: z.string() })
const attributes = z.array(z.object({ key: z.string(), value }))
const resource = z.object({ attributes })

const sample = z.object({ asDouble: z.number(), attributes })
const times = z.object({
  attributes,
  sum: z.number(),
  count: z.coerce.number(),
  bucketCounts: z.array(z.coerce.number()),
  explicitBounds: z.array(z.number()),
})
const metric = z.object({
  name: z.string(),
  gauge: z.object({ dataPoints: z.array(sample) }).optional(),
  sum: z.object({ dataPoints: z.array(sample), isMonotonic: z.boolean(), aggregationTemporality: z.literal(2) }).optional(),
  histogram: z.object({ dataPoints: z.array(times), aggregationTemporality: z.literal(2) }).optional(),
})
const metrics = z.object({
  resourceMetrics: z.array(z.object({ resource, scopeMetrics: z.array(z.object({ metrics: z.array(metric) })) })),
})

const span = z.object({
  name: z.string(),
  attributes,
  status: z.object({ code: z.number(), message: z.string().optional() }),
  events: z.array(z.unknown()),
  links: z.array(z.unknown()),
  parentSpanId: z.string().optional(),
  startTimeUnixNano: z.coerce.bigint(),
  endTimeUnixNano: z.coerce.bigint(),
})
const traces = z.object({ resourceSpans: z.array(z.object({ resource, scopeSpans: z.array(z.object({ spans: z.array(span) })) })) })

/** One figure as a collector was sent it. */
export type SentMetric = z.infer<typeof metric>
type Attributes = z.infer<typeof attributes>

/** Attributes by their names. */
export const named = (list: Attributes): Record<string, string> =>
  Object.fromEntries(list.map(({ key, value: { stringValue } }) => [key, stringValue]))

interface Post {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A small collector on this machine that takes OTLP as JSON, or refuses it with a status; it reads strictly what it was sent. */
export async function startCollector() {
  const posts: Post[] = []
  let status = 200
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8')
    })
    request.on('end', () => {
      posts.push({ path: request.url ?? '', headers: request.headers, body })
      response.statusCode = status
      response.setHeader('content-type', 'application/json')
      response.end('{}')
    })
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', () => listening())
  })
  const { port } = server.address() as AddressInfo
  const sentTo = (path: string) => posts.filter((post) => post.path === path).map(({ body }) => JSON.parse(body) as unknown)
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    answerWith: (code: number) => {
      status = code
    },
    /** The figures of the last time that they were sent. */
    metrics: (): readonly SentMetric[] => {
      const last = sentTo('/v1/metrics').at(-1)
      return metrics.parse(last).resourceMetrics.flatMap((one) => one.scopeMetrics.flatMap((scope) => scope.metrics))
    },
    spans: () =>
      sentTo('/v1/traces').flatMap((body) =>
        traces.parse(body).resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)),
      ),
    resource: () => named(metrics.parse(sentTo('/v1/metrics').at(-1)).resourceMetrics[0]?.resource.attributes ?? []),
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

const labelled = (labels: Record<string, string>) => {
  const parts = Object.entries(labels).map(([name, text]) => `${name}="${text}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

const linesOfTimes = (name: string, { attributes: list, sum, count, bucketCounts, explicitBounds }: z.infer<typeof times>) => {
  const labels = named(list)
  const bounds = [...explicitBounds.map(String), '+Inf']
  const upTo = bucketCounts.map((_, n) => bucketCounts.slice(0, n + 1).reduce((all, one) => all + one, 0))
  return [
    ...bounds.map((le, n) => `${name}_bucket${labelled({ ...labels, le })} ${upTo[n]}`),
    `${name}_sum${labelled(labels)} ${sum}`,
    `${name}_count${labelled(labels)} ${count}`,
  ]
}

/** What was sent, written as /metrics writes it, so that the two can be held against each other. */
export const asPrometheusLines = (all: readonly SentMetric[]): string[] =>
  all.flatMap(({ name, gauge, sum, histogram }) => [
    ...[...(gauge?.dataPoints ?? []), ...(sum?.dataPoints ?? [])].map((one) => `${name}${labelled(named(one.attributes))} ${one.asDouble}`),
    ...(histogram?.dataPoints ?? []).flatMap((one) => linesOfTimes(name, one)),
  ])
