import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../store/postgres.js'
import { start } from './processes.js'
import type { Programs } from './programs.js'

const windowMs = 3_000
const limit = 30

// With the reserve that the published limits have, here of 90 ms: it is what lies between a grant and its being noted.
const bucket = { key: 'shared', intervalMs: (windowMs + 90) / limit, burstMs: 0 }

/** What a process that takes tokens is told. */
export interface LimiterSettings {
  readonly place: string
  readonly forMs: number
  readonly bucket: typeof bucket
}

const worst = (times: readonly number[]) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length))

const measure = async (programs: Programs, place: string) => {
  const workers = await Promise.all(
    Array.from({ length: 4 }, () => start(programs, 'tests/chaos/limiter-worker', { place, forMs: 9_000, bucket })),
  )
  const granted = await Promise.all(
    workers.map(({ child }) => new Promise<number[]>((told) => child.once('message', (times) => told(times as number[])))),
  )
  const all = granted.flat()
  return { granted: all.length, worstWindow: worst(all) }
}

/** What four processes that share one limit got in the worst stretch of three seconds, wherever it begins. */
export interface LimiterOutcome {
  readonly on: string
  readonly granted: number
  readonly worstWindow: number
  readonly limit: number
}

/** Measures both databases. */
export async function limiter(programs: Programs): Promise<readonly LimiterOutcome[]> {
  const dir = mkdtempSync(join(tmpdir(), 'byp-limiter-'))
  const sqlite = await measure(programs, dir)
  rmSync(dir, { recursive: true, force: true })
  const server = await startPostgres({ durable: true })
  const postgres = server && (await measure(programs, server.database('limiter')))
  server?.stop()
  return [{ on: 'SQLite', ...sqlite, limit }, ...(postgres ? [{ on: 'PostgreSQL', ...postgres, limit }] : [])]
}
