import type { Reply, Turn } from './chat/index.js'
import type { Config } from './config.js'
import { prometheusText } from './figures/index.js'
import { createOutboxCounts, type Db, isPostgresAddress } from './store/index.js'
import type { EdgeLog } from './teams/index.js'
import type { TelemetrySettings } from './telemetry-settings.js'
import { createWatched, type Watched } from './watched.js'
import { whoMayWatch } from './who-may-watch.js'
import { within } from './within.js'

type Next = (turn: Turn) => Promise<Reply | undefined>

const patienceMs = 3_000

/** Counts turns where somebody watches. */
export const heard = (watched: Watched | undefined, next: Next): Next => (watched ? watched.turns(next) : next)

/** Begins to count where figures are shown or sent; elsewhere nothing is counted. */
export const watchedBy = ({ metrics, telemetry }: Pick<Config, 'metrics' | 'telemetry'>): Watched | undefined =>
  metrics.on || telemetry ? createWatched() : undefined

/** Sends figures and turns to a collector; only here is OpenTelemetry loaded. Gives back what sends the rest and stops. */
export async function tellCollector(
  settings: TelemetrySettings,
  watched: Pick<Watched, 'look' | 'onTurn'>,
  log: EdgeLog,
): Promise<() => Promise<void>> {
  const { startTelemetry } = await import('./figures/telemetry/index.js')
  const sent = { all: false, reached: true }
  const tellReached = (isReached: boolean) => {
    sent.reached = isReached
    if (isReached) log.info({}, 'the collector takes figures again')
    else log.warn({}, 'the collector of OTEL_EXPORTER_OTLP_ENDPOINT does not take figures; it is tried again and not told of again')
  }
  const telemetry = startTelemetry({ ...settings, look: watched.look, onReached: tellReached })
  watched.onTurn(telemetry.turn)
  log.info({}, 'figures are sent by OpenTelemetry')
  const sendRest = async () => {
    await telemetry.stop()
    sent.all = true
  }
  return async () => {
    await within(sendRest(), patienceMs)
    if (!sent.all && sent.reached) log.warn({}, 'the last figures may not have reached the collector of OTEL_EXPORTER_OTLP_ENDPOINT')
  }
}

/** What the web server needs to show figures, and what ends their telling; nothing where nobody watches, and no page where METRICS is off. */
export async function watchOver(
  config: Pick<Config, 'database' | 'metrics' | 'telemetry'>,
  watched: Watched | undefined,
  { db, lastRound, log }: { readonly db: Db; readonly lastRound: () => number | undefined; readonly log: EdgeLog },
) {
  if (!watched) return { figures: {}, stopTelling: async () => undefined }
  watched.lookIn({ outbox: createOutboxCounts(db, isPostgresAddress(config.database) ? 'database' : Date.now), lastRound })
  const page = { read: async () => prometheusText(await watched.look()), allows: whoMayWatch(config.metrics.token) }
  const stopTelling = config.telemetry ? await tellCollector(config.telemetry, watched, log) : async () => undefined
  return { figures: { onAnswered: watched.requestAnswered, ...(config.metrics.on ? { figures: page } : {}) }, stopTelling }
}
