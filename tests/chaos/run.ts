import { chaos } from './chaos.js'
import { limiter } from './limiter.js'
import { compilePrograms } from './programs.js'
import { controls, counterProofs, longRuns, shortRun } from './runs.js'
import type { Run } from './settings.js'

const has = (flag: string) => process.argv.includes(flag)
const programs = compilePrograms()

const proofs = (): Run[] => {
  const databases = (['SQLite', 'PostgreSQL'] as const).filter((name) => !has('--only') || has(name))
  return databases.flatMap((on) => (has('--short') ? [shortRun(on)] : longRuns(on)))
}

const tell = async (run: Run) => {
  const outcome = await chaos(run, programs)
  const name = `${run.on}, ${run.recipients} people, ${run.workers} workers, ${run.kills} kills, ${run.freezes} freezes, ${run.restarts} restarts, seed ${run.seed}`
  console.log(JSON.stringify({ run: run.without === 'nothing' ? name : `${name}, without ${run.without}`, ...outcome }))
  return outcome
}

const holds = async (run: Run) => {
  const outcome = await tell(run)
  return !outcome || (outcome.lost === 0 && outcome.doubled === 0 && outcome.invalid === 0 && outcome.addsUp)
}

let failed = false
for (const run of has('--counter-proofs') ? [] : proofs()) if (!(await holds(run))) failed = true
if (!has('--short')) {
  for (const run of controls) if (!(await holds(run))) failed = true
  for (const run of counterProofs) if ((await tell(run))?.doubled === 0) failed = true
}
for (const outcome of has('--counter-proofs') ? [] : await limiter(programs)) {
  console.log(JSON.stringify({ limiter: 'four processes', ...outcome }))
  if (outcome.worstWindow > outcome.limit) failed = true
}
programs.clear()
const guards = has('--short') ? '' : '; and each guard was shown to be needed'
console.log(failed ? 'FAILED' : `Held: none lost, none doubled${guards}.`)
process.exit(failed ? 1 : 0)
