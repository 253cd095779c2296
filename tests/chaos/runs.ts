import type { Run } from './settings.js'

const usual = {
  onDisk: true,
  workers: 2,
  faultRate: 0.05,
  pipelineMs: 300,
  graceMs: 5_000,
  oversleepMs: 1_000,
  seed: 1,
  without: 'nothing',
} as const

/** The short form, which runs with every test: a thousand people, five kills, a worker frozen past its lease. */
export const shortRun = (on: Run['on']): Run => ({
  ...usual,
  on,
  onDisk: false,
  recipients: 1_000,
  graceMs: 3_500,
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
    graceMs: 10_000,
    kills: 20,
    freezes: 4,
    workers: seed + 1,
    restarts: on === 'PostgreSQL' ? 3 : 0,
  }))

const bare = { ...usual, on: 'SQLite', onDisk: false, kills: 0, restarts: 0 } as const
const slowMail = { ...bare, recipients: 500, freezes: 0, faultRate: 0.1, pipelineMs: 1_500 } as const
const sleepers = { ...bare, recipients: 1_000, freezes: 6, oversleepMs: 300, faultRate: 0, pipelineMs: 2_000 } as const

/** With every guard in place these must write to nobody twice. */
export const controls: readonly Run[] = [slowMail, sleepers]

/** The same with one guard taken away: each must write to somebody twice. */
export const counterProofs: readonly Run[] = [
  { ...slowMail, without: 'own chain' },
  { ...slowMail, without: 'grace' },
  { ...slowMail, without: 'unique key' },
  { ...sleepers, without: 'fence' },
]
