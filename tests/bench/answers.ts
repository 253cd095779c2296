import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { corpusOf, createAnswers, decodeModel, encodeModel, modelKey, trainModel } from '../../src/answer/index.js'
import { loadWords } from '../../src/content-at-start.js'
import { readQuestions } from '../evals/answers/questions.js'

// Times the answers with the full pack and prints what it finds, with the machine. Nothing is asserted: machines differ.
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const print = (text: string) => process.stdout.write(`${text}\n`)
const timed = <T>(work: () => T): { readonly value: T; readonly ms: number } => {
  const from = performance.now()
  const value = work()
  return { value, ms: performance.now() - from }
}
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers

print(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`)
const corpus = corpusOf(loadWords(here('../../src/content/starter')))
const key = modelKey(corpus)
const training = timed(() => encodeModel(trainModel(corpus)))
const bytes = training.value
print(`Learn and calibrate: ${(training.ms / 1000).toFixed(1)} s. Model: ${megabytes(bytes.length)} MB.`)

const settle = async () => {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
await settle()
const before = memory()
const loading = timed(() => decodeModel(bytes, key))
const { model } = loading.value
if (!model) throw new Error('The model could not be read back.')
const making = timed(() => createAnswers(corpus, model))
const ask = making.value
await settle()
print(
  `Load: ${loading.ms.toFixed(0)} ms, make ready: ${making.ms.toFixed(0)} ms. Memory: ${globalThis.gc ? `${megabytes(memory() - before)} MB` : 'not known without --expose-gc'}.`,
)

const questions = readQuestions(here('../evals/answers/questions.jsonl')).map(({ q }) => q)
const cold = timed(() => ask(questions[0] ?? '')).ms
const rounds = 10
const times = Array.from({ length: rounds }, () => questions.map((question) => timed(() => ask(question)).ms))
  .slice(1)
  .flat()
times.sort((a, b) => a - b)
const percentile = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3)
print(
  `First question ${cold.toFixed(2)} ms. ${questions.length} questions, ${rounds - 1} rounds: median ${percentile(0.5)} ms, 95 in 100 ${percentile(0.95)} ms, 99 in 100 ${percentile(0.99)} ms, worst ${percentile(1)} ms.`,
)

const sentence = 'Can I share a residents petition about the bypass, and should I say that I sit on the planning comittee? '
for (const length of [100, 250, 500, 1_000, 20_000]) {
  const text = sentence.repeat(200).slice(0, length)
  const all = Array.from({ length: 60 }, () => timed(() => ask(text)).ms).sort((a, b) => a - b)
  print(`${String(length).padStart(6)} characters: median ${(all[30] ?? 0).toFixed(2)} ms`)
}
const words = ['x'.repeat(400), 'predeterminashun '.repeat(60), 'and can I '.repeat(100), '?'.repeat(1_000), '👍'.repeat(500)]
const hostile = words.map((text) => timed(() => ask(text)).ms.toFixed(2))
print(`A 400-letter word, 60 slips, 100 cuts, marks only, emoji only: ${hostile.join(', ')} ms`)
