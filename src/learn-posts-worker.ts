import { parentPort, workerData } from 'node:worker_threads'
import { learnFromPosts } from './draft-check/index.js'
import type { PostsPack } from './posts-model.js'

const { rules, words } = workerData as PostsPack
parentPort?.postMessage(learnFromPosts(rules, words).model)
