import { chaos, type Run } from './chaos.js'
import { limiter } from './limiter.js'

const has = (flag: string) => process.argv.includes(flag)

const usual = { workers: 2, faultRate: 0.05, pipelineMs: 300, seed: 1, without: 'nothing' } as const
const short = { ...usual, recipients: 1_000, kills: 5, freezes: 1 }
const long = { ...usual, recipients: 10_000, kills: 20, freezes: 4 }

const proofs = (): Run[] => {
  const databases = (['SQLite', 'PostgreSQL'] as const).filter((name) => !has('--only') || has(name))
  const size = has('--short') ? short : long
  const seeds = has('--short') ? [1] : [1, 2, 3]
  return databases.flatMap((on) =>
    seeds.map((seed) => ({ ...size, on, seed, workers: seed + 1, restarts: on === 'PostgreSQL' ? (has('--short') ? 1 : 3) : 0 })),
  )
}

const counterProofs: readonly Run[] = [
  { ...usual, on: 'SQLite', recipients: 500, kills: 0, freezes: 0, restarts: 0, faultRate: 0.1, pipelineMs: 1_500, without: 'own chain' },
  { ...usual, on: 'SQLite', recipients: 500, kills: 0, freezes: 0, restarts: 0, faultRate: 0.1, pipelineMs: 1_500, without: 'grace' },
]

const tell = async (run: Run) => {
  const outcome = await chaos(run)
  const name = `${run.on}, ${run.recipients} people, ${run.workers} workers, ${run.kills} kills, ${run.freezes} freezes, ${run.restarts} restarts, seed ${run.seed}`
  console.log(JSON.stringify({ run: run.without === 'nothing' ? name : `${name}, without ${run.without}`, ...outcome }))
  return outcome
}

let failed = false
for (const run of has('--counter-proofs') ? [] : proofs()) {
  const outcome = await tell(run)
  if (outcome && (outcome.lost !== 0 || outcome.doubled !== 0 || outcome.invalid !== 0 || !outcome.addsUp)) failed = true
}
if (!has('--short')) for (const run of counterProofs) if ((await tell(run))?.doubled === 0) failed = true
for (const outcome of has('--counter-proofs') ? [] : await limiter()) {
  console.log(JSON.stringify({ limiter: 'four processes', ...outcome }))
  if (outcome.worstWindow > outcome.limit + 1) failed = true
}
console.log(failed ? 'FAILED' : 'Held: none lost, none doubled; and each guard was shown to be needed.')
process.exit(failed ? 1 : 0)
