import { parentPort, workerData } from 'node:worker_threads'
import { type Corpus, encodeModel, trainModel } from './answer/index.js'

/** What the worker says while it learns, and at the end. */
export type TrainMessage = { readonly done: number; readonly total: number } | { readonly bytes: Uint8Array }

// Learning takes seconds of full work; in a thread of its own it keeps nobody waiting.
const tell = (message: TrainMessage) => parentPort?.postMessage(message)
tell({ bytes: encodeModel(trainModel(workerData as Corpus, { onProgress: tell })) })
