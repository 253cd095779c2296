import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { Content } from './content/index.js'
import { learnedFrom, learnFromPosts, type PackModel } from './draft-check/index.js'

const shippedFolder = fileURLToPath(new URL('../dist', import.meta.url))

const prefix = 'posts-'

type Pack = Pick<Content, 'rules' | 'words'>

const nameOf = ({ rules, words }: Pack) => {
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

/** What the build learned from the posts of these words; undefined when the words are others, which are then learned at the start. */
export function readyPosts(pack: Pack, folder: string = shippedFolder): PackModel | undefined {
  try {
    // our own file, written by the build beside the program
    const model: PackModel = deserialize(readFileSync(join(folder, nameOf(pack))))
    return isWhole(model) ? model : undefined
  } catch {
    return undefined
  }
}

/** Learns from the posts of a pack and keeps that beside the program, so that no start has to; older ones go. */
export function keepPosts(pack: Pack, folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(prefix) && name.endsWith('.model')) rmSync(join(folder, name))
  const { model } = learnFromPosts(pack.rules, pack.words)
  if (model) writeFileSync(join(folder, nameOf(pack)), serialize(model))
}
