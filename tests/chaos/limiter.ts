import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../store/postgres.js'
import { start } from './processes.js'

const windowMs = 3_000
const limit = 30

const worst = (times: readonly number[]) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length))

const measure = async (place: string) => {
  const workers = await Promise.all(
    Array.from({ length: 4 }, () => start(new URL('./limiter-worker.ts', import.meta.url), { place, forMs: 9_000 })),
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

/** Measures both databases; one token of slack is the time between reading the clock, the grant and its being noted. */
export async function limiter(): Promise<readonly LimiterOutcome[]> {
  const dir = mkdtempSync(join(tmpdir(), 'byp-limiter-'))
  const sqlite = await measure(dir)
  rmSync(dir, { recursive: true, force: true })
  const server = await startPostgres({ durable: true })
  const postgres = server && (await measure(server.database('limiter')))
  server?.stop()
  return [{ on: 'SQLite', ...sqlite, limit }, ...(postgres ? [{ on: 'PostgreSQL', ...postgres, limit }] : [])]
}
