import type { Patience } from '../../src/delivery/index.js'

/**
 * Patience on the scale of a test, in the proportions of the real one: the grace is longer than a lease, and than any
 * request can take to have its effect on a machine that is short of time.
 */
export const hasty: Omit<Patience, 'graceMs'> = {
  requestMs: 1_000,
  leaseMs: 3_000,
  marginMs: 200,
  baseMs: 20,
  capMs: 500,
  giveUpMs: 86_400_000,
  pauseMs: 1_000,
}

/** A guard that a counter-proof leaves out; the run must then write to somebody twice. */
export type Without = 'nothing' | 'own chain' | 'grace' | 'fence' | 'unique key'

/** One run of chaos. */
export interface Run {
  readonly on: 'SQLite' | 'PostgreSQL'
  readonly onDisk: boolean
  readonly recipients: number
  readonly kills: number
  readonly freezes: number
  /** How long a frozen worker sleeps past the end of its lease. */
  readonly oversleepMs: number
  readonly restarts: number
  readonly workers: number
  readonly faultRate: number
  readonly pipelineMs: number
  readonly graceMs: number
  readonly seed: number
  readonly without: Without
}

/** What a worker process is told. */
export interface WorkerSettings {
  readonly place: string
  readonly graph: string
  readonly owner: string
  readonly lanes: number
  readonly graceMs: number
  readonly without: Without
}

/** What the process of the stand-in is told. */
export interface GraphSettings {
  readonly seed: number
  readonly faultRate: number
  readonly pipelineMs: number
}

export const sender = 'social-media@council.example'
