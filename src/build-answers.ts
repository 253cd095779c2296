import { fileURLToPath } from 'node:url'
import { corpusOf } from './answer/index.js'
import { loadOrTrain } from './answer-model.js'
import { keepBankHolidays } from './bank-holidays.js'
import { loadWords } from './content-at-start.js'
import { createLearnedPacks } from './posts-model.js'
import { keepRead } from './read-before.js'

// The last step of the build: learns the starter pack's words once, so that no start has to. Quick when they have not changed.
const folder = fileURLToPath(new URL('.', import.meta.url))
const starter = fileURLToPath(new URL('../src/content/starter', import.meta.url))
const onProgress = ({ done, total }: { done: number; total: number }) => {
  if (process.stdout.isTTY) process.stdout.write(`\rLearning the words: ${Math.round((100 * done) / total)} %${done === total ? '\n' : ''}`)
}
const tell = (line: string) => process.stdout.write(`${line}\n`)

try {
  await keepBankHolidays(folder, new Date())
  keepRead(starter, folder)
  const words = loadWords(starter)
  await createLearnedPacks({ folders: [folder] }).prepare(words)
  await loadOrTrain(corpusOf(words), { folders: [folder], tell, onProgress })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The words could not be learned.'}\n`)
  process.exitCode = 1
}
