import { readdirSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Reply, Turn } from './chat/index.js'
import type { Trouble } from './delivery/index.js'
import { createRegistry, type Figure, type Registry, type TurnTold } from './figures/index.js'
import type { OutboxCount } from './store/index.js'

/** Where figures that are not counted here are looked up when somebody asks for them. */
export interface WatchedPlaces {
  readonly outbox: () => Promise<readonly OutboxCount[]>
  /** When all chores last came round without trouble, in milliseconds since 1970. */
  readonly lastRound: () => number | undefined
}

type Next = (turn: Turn) => Promise<Reply | undefined>

/** Which feature took a turn. */
export interface Handled {
  readonly reference: string
  readonly feature: string
}

/** What a running bot tells whoever watches over it: totals only, nothing by which a person could be told. */
export interface Watched {
  /** Counts and times every turn on its way through. */
  turns(next: Next): Next
  /** A feature answered the turn with this reference. */
  turnAnswered(about: Handled): void
  /** A feature failed in the turn with this reference. */
  turnFailed(about: Handled): void
  /** Hands over every turn when it is over, to one listener. */
  onTurn(tell: (told: TurnTold) => void): void
  /** A request of Teams was answered with this status after so many milliseconds. */
  requestAnswered(status: number, ms: number): void
  courierMet(trouble: Pick<Trouble, 'channel' | 'kind'>): void
  /** A job or a chore failed; both names are ours. */
  jobFailed(job: string): void
  lineLogged(level: 'warn' | 'error'): void
  /** All figures as they stand; `lookIn` must have been called. */
  look(): Promise<readonly Figure[]>
  lookIn(places: WatchedPlaces): void
}

const turnBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5]

const processFigures = (registry: Registry) => {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const begun = Math.round(Date.now() / 1_000 - process.uptime())
  const one = (read: () => number) => () => [{ value: read() }]
  const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
  registry.gauge('process_cpu_seconds_total', 'Time on a processor.', one(cpu), 'counter')
  registry.gauge('process_resident_memory_bytes', 'Resident memory.', one(process.memoryUsage.rss))
  registry.gauge(
    'process_start_time_seconds',
    'When the process began, in seconds since 1970.',
    one(() => begun),
  )
  // only Linux tells; elsewhere the figure is left out
  registry.gauge(
    'process_open_fds',
    'Open files and connections.',
    one(() => readdirSync('/proc/self/fd').length),
  )
  registry.gauge(
    'nodejs_heap_size_used_bytes',
    'Memory held by the program itself.',
    one(() => process.memoryUsage().heapUsed),
  )
  registry.gauge(
    'nodejs_eventloop_lag_p99_seconds',
    'How late the process is for what is due, at the 99th percentile since the last look.',
    () => {
      const late = delay.percentile(99) / 1e9
      delay.reset()
      return [{ value: late }]
    },
  )
}

const outboxFigures = (registry: Registry, { outbox, lastRound }: WatchedPlaces) => {
  registry.gauge('byp_outbox_deliveries', 'Deliveries in the outbox by channel and state.', async () =>
    (await outbox()).map(({ channel, state, deliveries }) => ({ value: deliveries, labels: { channel, state } })),
  )
  registry.gauge('byp_outbox_overdue_seconds', 'For how long the oldest delivery that could go has been waiting.', async () =>
    (await outbox())
      .filter(({ state }) => state === 'pending')
      .map(({ channel, overdueMs }) => ({ value: overdueMs / 1_000, labels: { channel } })),
  )
  registry.gauge('byp_last_round_timestamp_seconds', 'When all chores last came round without trouble; 0 before the first time.', () => [
    { value: (lastRound() ?? 0) / 1_000 },
  ])
}

const timed = (next: Next, done: (turn: Turn, reply: Reply | 'failed' | undefined, from: Date, seconds: number) => void): Next => {
  return async (turn) => {
    const [from, begun] = [new Date(), performance.now()]
    const end = (reply: Reply | 'failed' | undefined) => done(turn, reply, from, (performance.now() - begun) / 1_000)
    try {
      const reply = await next(turn)
      end(reply)
      return reply
    } catch (error) {
      end('failed')
      throw error
    }
  }
}

/** Brings together what is heard of a turn while it goes on: by its reference, until it is over. */
const hearTurns = (over: (told: TurnTold, seconds: number) => void) => {
  const held = new Map<string, { readonly feature: string; readonly isFailed: boolean }>()
  const heardOf = (reference: string) => {
    const heard = held.get(reference)
    held.delete(reference)
    return heard
  }
  return {
    turnAnswered: ({ reference, feature }: Handled) => void held.set(reference, { feature, isFailed: false }),
    turnFailed: ({ reference, feature }: Handled) => void held.set(reference, { feature, isFailed: true }),
    turns: (next: Next) =>
      timed(next, ({ event: { kind }, reference }, reply, from, seconds) => {
        const heard = heardOf(reference)
        const isFailed = heard?.isFailed || reply === 'failed'
        const outcome = isFailed ? 'failed' : reply ? 'answered' : 'silent'
        const to = new Date(from.getTime() + seconds * 1_000)
        over({ kind, outcome, from, to, ...(heard && { feature: heard.feature }), ...(isFailed && { reference }) }, seconds)
      }),
  }
}

/** Starts to count. What is counted is kept in memory and begins again at nought with the process, as Prometheus and OpenTelemetry expect. */
export function createWatched(): Watched {
  const registry = createRegistry()
  const turns = registry.counter(
    'byp_turns_total',
    'What people did, by kind (message, action, arrived), and whether it was answered, left in silence, or failed.',
  )
  const thinking = registry.histogram('byp_turn_seconds', 'From a turn to its reply, without the way through Teams.', turnBounds)
  const requests = registry.counter('byp_requests_total', 'Requests of Teams by the status they were answered with.')
  const whole = registry.histogram('byp_request_seconds', 'Whole requests of Teams: who sent it, the reply, and posting it.', turnBounds)
  const troubles = registry.counter('byp_courier_trouble_total', 'What couriers met on their way, by channel and kind.')
  const faults = registry.counter('byp_job_faults_total', 'Jobs and chores that failed and come round again.')
  const lines = registry.counter('byp_log_lines_total', 'Lines of the log by level, warnings and errors.')
  processFigures(registry)
  let tell: ((told: TurnTold) => void) | undefined
  const heard = hearTurns((told, seconds) => {
    turns.add({ kind: told.kind, outcome: told.outcome })
    thinking.observe(seconds, { kind: told.kind })
    tell?.(told)
  })
  return {
    ...heard,
    onTurn: (listener) => {
      tell = listener
    },
    requestAnswered: (status, ms) => {
      requests.add({ status: String(status) })
      whole.observe(ms / 1_000)
    },
    courierMet: ({ channel, kind }) => troubles.add({ channel, kind }),
    jobFailed: (job) => faults.add({ job }),
    lineLogged: (level) => lines.add({ level }),
    look: registry.look,
    lookIn: (places) => outboxFigures(registry, places),
  }
}
