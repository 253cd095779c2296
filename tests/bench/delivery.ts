import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStandIn } from '../../src/graph/index.js'
import { kill, start } from '../chaos/processes.js'
import { compilePrograms, type Programs } from '../chaos/programs.js'
import { startPostgres } from '../store/postgres.js'
import { lanes, pace } from './pace.js'

const many = { rows: 10_000, mails: 2_000 }
const crowds = [150, 4_000]

// Node lets garbage lie while there is memory to be had. What a process needs shows when it may not.
const smallHeap = ['--max-old-space-size=48', '--max-semi-space-size=2']

const say = (figures: Record<string, string | number>) => console.log(JSON.stringify(figures))

/** Measures a process of its own, in plain JavaScript as in production. */
const measure = async (programs: Programs, settings: { place: string; rows: number; mails: number }, flags: string[] = []) => {
  const standIn = await startStandIn()
  const { child, said } = await start(programs, 'tests/bench/sender', { ...settings, graph: standIn.url }, flags)
  await kill(child)
  await standIn.stop()
  return JSON.parse(said) as Record<string, number>
}

const inFolder = async <T>(work: (place: string) => Promise<T>) => {
  const place = mkdtempSync(join(tmpdir(), 'byp-bench-'))
  try {
    return await work(place)
  } finally {
    rmSync(place, { recursive: true })
  }
}

const withSmallHeap = async (programs: Programs, people: number) => {
  const figures = await inFolder((place) => measure(programs, { place, rows: people, mails: people }, smallHeap))
  const memory = Object.entries(figures).filter(([name]) => name.startsWith('memory'))
  say({ 'with a heap of 48 MB, mails to': people, ...Object.fromEntries(memory) })
}

const programs = compilePrograms()
say({ database: 'SQLite', rows: many.rows, ...(await inFolder((place) => measure(programs, { place, ...many }))) })
const server = await startPostgres({ durable: true })
if (server) say({ database: 'PostgreSQL', rows: many.rows, ...(await measure(programs, { place: server.database('bench'), ...many })) })
server?.stop()
for (const people of crowds) await withSmallHeap(programs, people)
programs.clear()
for (const lane of lanes) for (const recipients of [150, 4_000, 10_000]) say(await pace(lane, recipients))
