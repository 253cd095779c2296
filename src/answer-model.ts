import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import {
  type AskQuestion,
  type Corpus,
  corpusOf,
  createAnswers,
  decodeModel,
  type Model,
  modelKey,
  type Progress,
  urgentFirst,
} from './answer/index.js'
import type { Content } from './content/index.js'
import { keepModel } from './kept-model.js'
import type { TrainMessage } from './train-worker.js'

/** Learns from a corpus and gives the model as bytes; `trainInWorker` unless a test hands in another. */
export type Train = (corpus: Corpus, onProgress: (progress: Progress) => void) => Promise<Uint8Array>

/** Where a model may lie ready, where a new one is kept, and who hears of it. */
export interface ModelPlace {
  /** Folders to look in, first to last; the last one is where a new model is kept. */
  readonly folders: readonly string[]
  readonly tell: (line: string) => void
  readonly onProgress?: (progress: Progress) => void
  readonly train?: Train
}

/** Answers that can take new words while they run. */
export interface LiveAnswers {
  readonly ask: AskQuestion
  /** Learns from changed words; the old words answer until the new model is whole. */
  replace(content: Content): Promise<void>
}

const prefix = 'answers-'
const nameOf = (key: string) => `${prefix}${key.slice(0, 16)}.model`
const shippedFolder = fileURLToPath(new URL('../dist', import.meta.url))

// in a thread of its own, so that people are answered meanwhile
const trainInWorker: Train = (corpus, onProgress) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.js', import.meta.url), { workerData: corpus })
    worker.on('message', (message: TrainMessage) => ('bytes' in message ? resolve(message.bytes) : onProgress(message)))
    worker.on('error', reject)
    worker.on('exit', (code) =>
      reject(new Error(`Learning from the words stopped early (${code}). Start again; if it stops again, check the free memory.`)),
    )
  })

const readIn = (folder: string, key: string, tell: ModelPlace['tell']): Model | undefined => {
  const path = join(folder, nameOf(key))
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return undefined
  }
  const { model, ...refused } = decodeModel(bytes, key)
  if ('refused' in refused) tell(`The file ${path} was not used. ${refused.refused} A new one will be made.`)
  return model
}

/** The model of these words: read where it lies ready, else learned (about a minute) and kept for the next start. */
export async function loadOrTrain(corpus: Corpus, { folders, tell, onProgress, train = trainInWorker }: ModelPlace): Promise<Model> {
  const key = modelKey(corpus)
  for (const folder of folders) {
    const ready = readIn(folder, key, tell)
    if (ready) return ready
  }
  tell('The words have changed since the bot last learned them. Learning them now takes about a minute.')
  const bytes = await train(corpus, onProgress ?? (() => undefined))
  const { model, ...refused } = decodeModel(bytes, key)
  if (!model) throw new Error(`Learning from the words failed. ${'refused' in refused ? refused.refused : ''}`)
  const last = folders.at(-1)
  if (last !== undefined) keepModel({ folder: last, prefix, name: nameOf(key) }, bytes)
  return model
}

/** Answers for a pack: with the model the build made, the one in the data folder, or a new one. */
export async function loadAnswers(
  content: Content,
  dataDir: string,
  log: { info(about: object, line: string): void },
  more: Partial<ModelPlace> = {},
): Promise<LiveAnswers> {
  const place = { folders: [shippedFolder, dataDir], tell: (line: string) => log.info({}, line), ...more }
  const answersFor = async (words: Content) => {
    const corpus = corpusOf(words)
    return urgentFirst(words, createAnswers(corpus, await loadOrTrain(corpus, place)))
  }
  let current = await answersFor(content)
  return {
    ask: (question, asker) => current(question, asker),
    replace: async (words) => {
      current = await answersFor(words)
    },
  }
}
