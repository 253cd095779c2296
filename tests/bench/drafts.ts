import { check as recheck } from 'recheck'
import { createDraftCheck } from '../../src/draft-check/index.js'
import { springElection, starterRules } from '../draft-check/starter-rules.js'
import { readSet } from '../evals/drafts/read-set.js'
import { attacks } from './drafts-attacks.js'
import { patternsOfDraftCheck } from './drafts-patterns.js'

const { rules, words } = starterRules()
const began = performance.now()
const check = createDraftCheck(rules, { words, elections: [springElection] })
const readIn = performance.now() - began

const timed = (text: string): number => {
  const start = performance.now()
  check(text)
  return performance.now() - start
}

const best = (text: string, runs: number) => Math.min(...Array.from({ length: runs }, () => timed(text)))

const at = (times: readonly number[], share: number) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0

const posts = [...readSet('risky'), ...readSet('harmless')].map(({ text }) => text)
const long = posts.join('\n').repeat(2)
/** A post of exactly 280 characters, cut from real ones joined. */
const posts280 = Array.from({ length: 400 }, (_unused, index) => long.slice(index * 150, index * 150 + 280))

for (let warm = 0; warm < 5; warm += 1) for (const text of posts280) check(text)
/** The best of seven runs for each post, so that other work on the machine does not count. */
const times = posts280.map((text) => best(text, 7))
/** The usual time of fifteen runs: the luckiest run of a short text has no collection of garbage in it, that of a long one always has. */
const usual = (text: string) => {
  const runs = Array.from({ length: 15 }, () => timed(text))
  return at(runs, 0.5)
}
const ten = usual(long.slice(0, 10_000))
const hundred = usual(long.slice(0, 100_000))

console.log(`${rules.length} rules, read in ${readIn.toFixed(0)} ms`)
console.log(
  `280 characters: median ${at(times, 0.5).toFixed(3)} ms, p95 ${at(times, 0.95).toFixed(3)} ms, p99 ${at(times, 0.99).toFixed(3)} ms (aims 0.4 and 2)`,
)
console.log(`10 kB: ${ten.toFixed(1)} ms (aim 25); 100 kB: ${hundred.toFixed(1)} ms; ratio ${(hundred / ten).toFixed(1)} (aim at most 11)`)

console.log('\nattack strings of 32,000 characters (aim 50 ms)')
for (const [name, text] of Object.entries(attacks)) {
  const time = best(text, 5)
  console.log(`  ${time.toFixed(1).padStart(8)} ms  ${time > 50 ? 'SLOW ' : '     '}${name}`)
}

if (process.argv.includes('--recheck')) {
  const found = await Promise.all(
    patternsOfDraftCheck(rules).map(async ({ source, flags, where }) => ({ ...(await recheck(source, flags)), where })),
  )
  const count = (status: string) => found.filter((one) => one.status === status).length
  console.log(
    `\nrecheck over ${found.length} patterns: safe ${count('safe')}, vulnerable ${count('vulnerable')}, unknown ${count('unknown')}`,
  )
  for (const { where, source, status } of found) if (status !== 'safe') console.log(`  ${status} in ${where}: ${source.slice(0, 100)}`)
}
