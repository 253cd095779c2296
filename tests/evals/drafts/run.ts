import { createDraftCheck } from '../../../src/draft-check/index.js'
import { springElection, starterRules } from '../../draft-check/starter-rules.js'
import { damageTable } from './damage.js'
import { functionsTable } from './functions.js'
import { hateCheckTable } from './hatecheck.js'
import { roundsTable, scoreTable } from './print-score.js'
import { halves, readSet } from './read-set.js'
import { roundsAsMeasured } from './rounds.js'
import { type Checked, runAll, score } from './score.js'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : (process.argv[at + 1] ?? '')
}

const seed = Number(option('seed') ?? 2026)
const { rules, words } = starterRules()
const check = createDraftCheck(rules, { words, elections: [springElection] })
const risky = halves(readSet('risky'), seed)
const harmless = halves(readSet('harmless'), seed)

/** Words of the lists against groups, of which one is damaged. */
const telling = new Set(
  ['mended', 'group', 'slur', 'neg', 'emotion', 'remove', 'hurt'].flatMap((name) => words[name]?.join(' ').match(/[a-z]+/gu) ?? []),
)

const half = (name: 'tuned' | 'held') => {
  const found = { risky: runAll(check, risky[name]), harmless: runAll(check, harmless[name]) }
  return { ...found, score: score(found.risky, found.harmless) }
}

/** Posts by a stranger, written when the rules were done, so that nobody could fit a rule to them; keep it so, and get new ones once they have been learnt from. */
const blind = score(runAll(check, readSet('blind-risky')), runAll(check, readSet('blind-harmless')))
/** Posts that were blind once and are learnt from now: they only show that nothing is forgotten. */
const seen = score(runAll(check, readSet('seen-risky')), runAll(check, readSet('seen-harmless')))
const tuned = half('tuned')
const held = half('held')

const missedLine = ({ post, result }: Checked) =>
  `  ${post.id} ${post.category} [${result.findings.map(({ category }) => category).join(' ')}] ${post.text}`
const alarmLine = ({ post, result }: Checked) =>
  `  ${post.id} ${result.findings.map(({ level, rule, start, end }) => `${level} ${rule} "${post.text.slice(start, end)}"`).join('; ')} | ${post.text}`

const list = (name: 'tuned' | 'held') => {
  const found = name === 'tuned' ? tuned : held
  const missed = found.risky.filter(({ post, result }) => !result.findings.some(({ category }) => category === post.category))
  const alarms = found.harmless.filter(({ result }) => result.level !== 'none')
  return [`missed (${name}):`, ...missed.map(missedLine), `alarms (${name}):`, ...alarms.map(alarmLine)].join('\n')
}

const hatecheck = option('hatecheck')
const listed = option('list')
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ seed, rules: rules.length, tuned: tuned.score, held: held.score, seen, blind, roundsAsMeasured }))
else {
  console.log(`${rules.length} rules, seed ${seed}\n`)
  console.log(scoreTable('SEEN: half used for tuning and learnt from', tuned.score), '\n')
  console.log(scoreTable('SEEN: rounds of a stranger, learnt from since', seen), '\n')
  console.log(scoreTable('HELD: half not used for tuning, by the writer of the rules', held.score), '\n')
  console.log(scoreTable('BLIND: the last round of a stranger, never learnt from', blind), '\n')
  console.log(functionsTable(check), '\n')
  console.log(damageTable(check, telling), '\n')
  console.log(roundsTable(roundsAsMeasured))
  if (listed === 'tuned' || listed === 'held') console.log(`\n${list(listed)}`)
}
if (hatecheck !== undefined) console.log(`\n${hateCheckTable(check, hatecheck)}`)
