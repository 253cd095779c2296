import type { Run } from './settings.js'

const usual = { onDisk: true, workers: 2, faultRate: 0.05, pipelineMs: 300, oversleepMs: 1_000, seed: 1, without: 'nothing' } as const

/** The short form, which runs with every test: a thousand people, five kills, a worker frozen past its lease. */
export const shortRun = (on: Run['on']): Run => ({
  ...usual,
  on,
  onDisk: false,
  recipients: 1_000,
  kills: 5,
  freezes: 1,
  restarts: on === 'PostgreSQL' ? 1 : 0,
})

/** The long form: two to four workers, one number of workers a seed. */
export const longRuns = (on: Run['on']): Run[] =>
  [1, 2, 3].map((seed) => ({
    ...usual,
    on,
    seed,
    recipients: 10_000,
    kills: 20,
    freezes: 4,
    workers: seed + 1,
    restarts: on === 'PostgreSQL' ? 3 : 0,
  }))

const calm = {
  ...usual,
  on: 'SQLite',
  onDisk: false,
  recipients: 500,
  kills: 0,
  freezes: 0,
  restarts: 0,
  faultRate: 0.1,
  pipelineMs: 1_500,
} as const

/** Guards taken away, one at a time: each of these runs must write to somebody twice. */
export const counterProofs: readonly Run[] = [
  { ...calm, without: 'own chain' },
  { ...calm, without: 'grace' },
  { ...calm, without: 'unique key' },
  { ...calm, recipients: 1_000, freezes: 6, oversleepMs: 300, pipelineMs: 3_000, faultRate: 0, without: 'fence' },
]
