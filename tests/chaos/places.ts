import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../store/postgres.js'
import type { Run } from './settings.js'

/** Where the database of a run lies. */
export interface Place {
  readonly address: string
  /** Pulls the plug of a database that has a server; the embedded one has none. */
  crash(): void
  clear(): void
}

const memory = '/dev/shm'
const enough = 256 * 1024 * 1024

const isRoomy = (drive: string) => {
  if (!existsSync(drive)) return false
  const { bavail, bsize } = statfsSync(drive)
  return bavail * bsize >= enough
}

const sqlitePlace = (onDisk: boolean): Place => {
  const dir = mkdtempSync(join(!onDisk && isRoomy(memory) ? memory : tmpdir(), 'byp-chaos-'))
  return { address: dir, crash: () => undefined, clear: () => rmSync(dir, { recursive: true, force: true }) }
}

const postgresPlace = async (onDisk: boolean): Promise<Place | undefined> => {
  const server = await startPostgres({ durable: onDisk })
  return server && { address: server.database('chaos'), crash: () => server.crash(), clear: () => server.stop() }
}

/**
 * Makes a place; undefined, after a loud word, where there is no PostgreSQL. Off the disk, where no commit waits for a
 * flush, a run is quicker and as hard: an ended process loses nothing that it had written, flushed or not.
 */
export const placeFor = async ({ on, onDisk }: Pick<Run, 'on' | 'onDisk'>): Promise<Place | undefined> =>
  on === 'SQLite' ? sqlitePlace(onDisk) : postgresPlace(onDisk)
