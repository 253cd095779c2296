/** Told when the collector stops taking what it is sent, and when it takes it again; not each time. */
export type OnReached = (isReached: boolean) => void

interface Exporter<T> {
  export(batch: T, done: (result: { readonly code: number; readonly error?: Error }) => void): void
}

// ExportResultCode.SUCCESS of OpenTelemetry
const taken = 0

/** Remembers for several exporters whether the collector was reached last, so that one that stays away is told of once. */
export function watchReached(onReached: OnReached): <E extends Exporter<never>>(exporter: E) => E {
  let isReached = true
  return (exporter) => {
    const original = exporter.export.bind(exporter)
    exporter.export = (batch, done) =>
      original(batch, (result) => {
        const now = result.code === taken
        if (now !== isReached) onReached(now)
        isReached = now
        done(result)
      })
    return exporter
  }
}
