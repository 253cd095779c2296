import { z } from 'zod'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** The settings of OpenTelemetry, under its own standard names ("OTLP Exporter Configuration", opentelemetry.io). */
export const telemetryShape = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'write an address that begins with https:// or http://, without /v1/metrics' })
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^[^=,]+=[^=,]*(,[^=,]+=[^=,]*)*$/, 'write name=value, with commas between several, and %3D and %2C for = and , in a value')
    .optional(),
  OTEL_SERVICE_NAME: z.string().default('before-you-post'),
}

const environment = z.object(telemetryShape)
type Environment = z.infer<typeof environment>

/** Where figures and turns are sent by OpenTelemetry, and what is sent with every request. */
export interface TelemetrySettings {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly service: string
}

const decoded = (value: string) => {
  try {
    return decodeURIComponent(value.trim())
  } catch {
    return value.trim()
  }
}

const headersOf = (list = '') =>
  Object.fromEntries(
    list
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('=').map(decoded) as [string, string]),
  )

/** The settings of OpenTelemetry, read; nothing where no collector is named. */
export function telemetrySettings(env: Environment): TelemetrySettings | undefined {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT
  return endpoint === undefined
    ? undefined
    : { endpoint, headers: headersOf(env.OTEL_EXPORTER_OTLP_HEADERS), service: env.OTEL_SERVICE_NAME }
}

/** What is wrong with the settings of OpenTelemetry, one line each. */
export function telemetryFaults(env: Environment): readonly string[] {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT
  if (endpoint === undefined || env.OTEL_EXPORTER_OTLP_HEADERS === undefined) return []
  const { protocol, hostname } = new URL(endpoint)
  return protocol === 'https:' || loopback.includes(hostname)
    ? []
    : ['OTEL_EXPORTER_OTLP_ENDPOINT: write an https:// address, because OTEL_EXPORTER_OTLP_HEADERS could be read on the way.']
}
