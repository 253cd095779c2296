import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Content } from './content/index.js'
import { learnedFrom, type PackModel } from './draft-check/index.js'
import { keepModel } from './kept-model.js'

const shippedFolder = fileURLToPath(new URL('../dist', import.meta.url))

const prefix = 'posts-'

/** The part of a pack that is learned from. */
export type PostsPack = Pick<Content, 'rules' | 'words'>

/** Learns from the posts of a pack; in a thread of its own unless a test hands in another. */
export type LearnPosts = (pack: PostsPack) => Promise<PackModel>

/** Where what was learned may lie, and how it is learned. */
export interface PostsPlace {
  /** Folders to look in, first to last; the last one is where something new is kept. */
  readonly folders: readonly string[]
  readonly learn?: LearnPosts
}

/** What was learned from the packs in use. */
export interface LearnedPacks {
  /** Finds or learns what a pack's posts teach (seconds of full work elsewhere), so that `ready` has it; a rule that cannot be read throws with advice. */
  prepare(pack: PostsPack): Promise<void>
  /** What was prepared for these rules and words. */
  readonly ready: (pack: PostsPack) => PackModel | undefined
}

const nameOf = ({ rules, words }: PostsPack) => {
  const key = createHash('sha256')
    .update(JSON.stringify(learnedFrom(rules, words)))
    .digest('hex')
  return `${prefix}${key.slice(0, 16)}.model`
}

interface Sized {
  readonly vocabulary: { readonly rarity: Float64Array }
  readonly weights: Float64Array
}

const fits = ({ vocabulary, weights }: Sized, classes: readonly string[]) => weights.length === classes.length * vocabulary.rarity.length

const isWhole = ({ posts, stances }: PackModel) =>
  (posts === undefined || fits(posts, posts.categories)) && (stances === undefined || fits(stances, stances.stances))

const readIn = (folder: string, name: string): PackModel | undefined => {
  try {
    // our own file, written beside the program or into the data folder
    const model: PackModel = deserialize(readFileSync(join(folder, name)))
    return isWhole(model) ? model : undefined
  } catch {
    return undefined
  }
}

// seconds of full work: in a thread of its own, so that people are answered meanwhile
const learnInWorker: LearnPosts = (pack) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-posts-worker.js', import.meta.url), { workerData: { rules: pack.rules, words: pack.words } })
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) =>
      reject(new Error(`Learning from the posts stopped early (${code}). Start again; if it stops again, check the free memory.`)),
    )
  })

/** Remembers what was learned from the newest pack; looks beside the program and in the data folder before it learns. */
export function createLearnedPacks({ folders, learn = learnInWorker }: PostsPlace): LearnedPacks {
  let newest: { readonly pack: PostsPack; readonly model: PackModel } | undefined
  const isNewest = ({ rules, words }: PostsPack) => newest?.pack.rules === rules && newest.pack.words === words
  return {
    ready: (pack) => (isNewest(pack) ? newest?.model : undefined),
    prepare: async (pack) => {
      if (isNewest(pack)) return
      const name = nameOf(pack)
      const found = folders.map((folder) => readIn(folder, name)).find((model) => model !== undefined)
      const model = found ?? (await learn(pack))
      const last = folders.at(-1)
      if (!found && last !== undefined) keepModel({ folder: last, prefix, name }, serialize(model))
      newest = { pack, model }
    },
  }
}

/** Where a running bot looks: beside the program, then in its data folder. */
export const postsFolders = (dataDir: string): readonly string[] => [shippedFolder, dataDir]
