import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.js'

// Sends hostile activities to the running bot: node tests/run.mjs tests/fuzz/run.ts --count 20000 --seed 1. Fails on any crash, fault, hang or leak.
const { values } = parseArgs({ options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '20261121' } } })
const show = (done: number) => {
  if (process.stderr.isTTY && done % 500 === 0) process.stderr.write(`\r${done} sent`)
}
const report = await fuzz(fileURLToPath(new URL('../..', import.meta.url)), Number(values.count), Number(values.seed), show)
const { faults, ...figures } = report
process.stdout.write(`${JSON.stringify(figures, undefined, 1)}\n${faults.length} faults\n${faults.slice(0, 10).join('\n')}\n`)
const half = (values: readonly number[]) => Math.round((values.at(-1) ?? 0) - (values.at(1) ?? 0))
process.stdout.write(`In the second half: ${half(report.memory)} MB more resident, ${half(report.held)} MB more held after collection\n`)
process.stdout.write(`${Math.round((100 * report.turns) / report.sent)} % got past the door to a turn\n`)
process.exitCode = faults.length > 0 || report.hangs > 0 || !report.alive || report.leaks.length > 0 ? 1 : 0
process.exit()
