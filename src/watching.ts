import type { Reply, Turn } from './chat/index.js'
import type { Config } from './config.js'
import { createOutboxCounts, type Db, isPostgresAddress } from './store/index.js'
import type { Watched } from './watched.js'
import { whoMayWatch } from './who-may-watch.js'

type Next = (turn: Turn) => Promise<Reply | undefined>

/** Counts turns where somebody watches. */
export const heard = (watched: Watched | undefined, next: Next): Next => (watched ? watched.turns(next) : next)

/** What the web server needs to show figures; nothing where METRICS is off. */
export function figuresFor(
  config: Pick<Config, 'database' | 'metrics'>,
  watched: Watched | undefined,
  { db, lastRound }: { readonly db: Db; readonly lastRound: () => number | undefined },
) {
  if (!watched) return {}
  watched.lookIn({ outbox: createOutboxCounts(db, isPostgresAddress(config.database) ? 'database' : Date.now), lastRound })
  return { onAnswered: watched.requestAnswered, figures: { read: watched.text, allows: whoMayWatch(config.metrics.token) } }
}
