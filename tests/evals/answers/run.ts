import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type AskQuestion, corpusOf, standardSettings, urgentFirst } from '../../../src/answer/index.js'
import { loadWords } from '../../../src/content-at-start.js'
import { intervals } from './bootstrap.js'
import { confusionsOf } from './confusions.js'
import { answersOf, train } from './engines.js'
import { ablations, learningCurve } from './experiments.js'
import { belowFloor } from './floor.js'
import { askAll, type Figures, figuresOf, type Result } from './measure.js'
import { halves, notInPack, readQuestions } from './questions.js'
import { selfTest } from './self-tests.js'
import { damaged, surfaces } from './surface.js'
import { tableOf } from './table.js'
import { chooseTarget, tryTargets } from './target.js'

// Measures the answers on questions they were not trained on. Fails only where the floor file says so.
// --quick leaves out the learning curve and the ablations; --write keeps the report; --content names another pack.
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    content: { type: 'string', default: here('../../../src/content/starter') },
    questions: { type: 'string', default: here('questions.jsonl') },
    report: { type: 'string', default: here('report.json') },
  },
})
const print = (text: string) => process.stdout.write(`${text}\n`)
const seed = standardSettings.seed

const content = loadWords(values.content)
const trained = { ...train(corpusOf(content), standardSettings), guard: (ask: AskQuestion) => urgentFirst(content, ask) }
const everything = readQuestions(values.questions)
const questions = notInPack(everything, trained.corpus)
const { tuning, reporting } = halves(questions, seed)
const ask = answersOf(trained)
const results = askAll(ask, questions)
const figures = figuresOf(results)
const own = selfTest(trained)
const confusions = confusionsOf(trained, results, 20)

const tagged = (tag: string) => figuresOf(results.filter(({ question }) => question.tags.includes(tag)))
const tags = [...new Set(questions.flatMap((question) => question.tags))].sort()
const declineFigures = [...trained.corpus.declines].map(({ id }): [string, Figures] => [
  id,
  figuresOf(results.filter(({ question }) => question.decline === id)),
])
const bySurface = Object.entries(surfaces).map(([name, how]): [string, Figures] => [
  name,
  figuresOf(askAll(ask, damaged(questions, how, seed))),
])
const ranges = intervals(results, ['first', 'three', 'right', 'wrong', 'resolved', 'strayAnswered', 'bothShown'], seed)
const known: [string, Figures][] = [
  ['asker known', figuresOf(askAll(ask, questions, 'as stated'))],
  ['asker unknown', figures],
]

print(`${questions.length} questions; ${everything.length - questions.length} more stand in the pack word for word and are left out.\n`)
print(
  tableOf('halves', [
    ['tuning', figuresOf(askAll(ask, tuning))],
    ['reporting', figuresOf(askAll(ask, reporting))],
    ['all', figures],
  ]),
)
print(`95 in 100: ${[...ranges].map(([name, { low, high }]) => `${name} ${low.toFixed(1)}-${high.toFixed(1)}`).join(', ')}\n`)
print(tableOf('asker', known))
print(
  tableOf(
    'slice',
    tags.map((tag) => [tag, tagged(tag)]),
  ),
)
print(tableOf('decline class', declineFigures))
print(tableOf('written badly', bySurface))

for (const [name, half, other] of [
  ['tuned on one half', tuning, reporting],
  ['halves swapped', reporting, tuning],
] as const) {
  const trials = tryTargets(trained, half)
  const chosen = chooseTarget(trials)?.precision ?? standardSettings.precision
  print(
    tableOf(
      `${name}: precision`,
      trials.map((trial) => [String(trial.precision), trial.figures]),
    ),
  )
  print(tableOf(`${name}: ${chosen} on the other`, [['', figuresOf(askAll(answersOf(trained, chosen), other))]]))
}

print(`Self-tests: left-out phrasings first ${own.first.toFixed(1)}, in three ${own.three.toFixed(1)};`)
print(`left-out topics answered by another ${own.strayAnswered.toFixed(1)}; left-out declines taken ${own.declinedRightly.toFixed(1)}`)
print(`Weakest topics (percent in three): ${own.weakest.map(([id, recall]) => `${id} ${recall.toFixed(0)}`).join(', ')}`)
print(`Thinnest topics (phrasings): ${own.thinnest.map(([id, count]) => `${id} ${count}`).join(', ')}\n`)
print('Most confused (wanted, given, left-out phrasings, open questions, shared words)')
for (const { wanted, given, inPack, questions: asked, shared } of confusions) {
  print(`  ${wanted} ${given} ${inPack} ${asked.length}  ${shared.join(' ')}`)
}

const returned = new Set(results.flatMap(({ answered }) => answered.ranked.slice(0, 1).map(({ id }) => id)))
print(
  `\nTopics never first: ${
    trained.corpus.topics
      .filter(({ id }) => !returned.has(id))
      .map(({ id }) => id)
      .join(' ') || 'none'
  }`,
)
const takenBy = (result: Result) => ('decline' in result.answered.outcome ? result.answered.outcome.decline : undefined)
const taken = results.filter((result) => result.question.accept.length > 0 && result.became === 'declined')
print(
  `Good questions declined: ${
    taken
      .map((result) => takenBy(result) ?? 'no guidance')
      .sort()
      .join(' ') || 'none'
  }\n`,
)

const trials = values.quick ? [] : [...learningCurve(trained.corpus, questions), ...ablations(trained, questions)]
if (trials.length > 0)
  print(
    tableOf(
      'learning curve, and parts left out',
      trials.map((trial) => [trial.name, trial.figures]),
    ),
  )

const report = { figures, asker: Object.fromEntries(known), surfaces: Object.fromEntries(bySurface), selfTest: own, confusions, trials }
const earlier = (): Figures | undefined => {
  try {
    return (JSON.parse(readFileSync(values.report, 'utf8')) as typeof report).figures
  } catch {
    return undefined
  }
}
const before = earlier()
if (before)
  print(
    tableOf('against the last report', [
      ['before', before],
      ['now', figures],
    ]),
  )
if (values.write) writeFileSync(values.report, `${JSON.stringify(report, undefined, 1)}\n`)

const fallen = belowFloor(here('floor.json'), figures)
for (const line of fallen) process.stderr.write(`Below the floor: ${line}.\n`)
process.exitCode = fallen.length > 0 ? 1 : 0
