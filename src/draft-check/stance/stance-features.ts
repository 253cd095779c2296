import type { CueIndex } from '../match/cue-index.js'
import { phraseMatches } from '../match/phrase-matches.js'
import { type Feature, type Features, note, stemsOf } from '../reading/features.js'
import type { Block } from '../reading/vocabulary.js'
import type { Post } from '../text/post.js'

/** Lists of words of the pack that count alike, each as one phrase of the index, with their names in the same order. */
export interface NamedLists {
  readonly names: readonly string[]
  readonly index: CueIndex
}

/** What the sentences of a post are read by. */
export interface StanceWords {
  readonly stem: (word: string) => string
  /** Names of people that stand for one another, such as all groups. */
  readonly classes: NamedLists
  /** Other words that stand for one another, such as all verbs of liking. */
  readonly alike: NamedLists
  /** Words of one sense, such as all that belittles. */
  readonly senses: NamedLists
}

interface Item {
  readonly as: string
  readonly at: number
}

/** Where words of a class stand in a post: the first token, the name of the class, and the token after the last. */
export type ClassPlaces = ReadonlyMap<number, { readonly as: string; readonly to: number }>

/** Finds the words of the classes; where two begin at one place, the longer counts. */
export function classPlaces(post: Post, { index, names }: NamedLists): ClassPlaces {
  const found = new Map<number, { readonly as: string; readonly to: number }>()
  const matches = phraseMatches(index, post)
  for (const phrase of matches.fired)
    for (const { from, to } of matches.of(phrase)) {
      const known = found.get(from)
      if (!known || known.to < to) found.set(from, { as: names[phrase] ?? '', to })
    }
  return found
}

const rowOf = (stems: readonly string[], places: ClassPlaces): readonly Item[] => {
  const row: Item[] = []
  for (let at = 0; at < stems.length; ) {
    const known = places.get(at)
    row.push({ as: known?.as ?? stems[at] ?? '', at })
    at = known?.to ?? at + 1
  }
  return row
}

const deniers = new Set(['not', 'no', 'never', 'nobodi', 'none', 'noth', 'without', 'hardli', 'cannot', 'nor', 'neither'])
const deniedReach = 4

const wordBlock = (row: readonly Item[]): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  let denied = 0
  for (const { as, at } of row) {
    note(found, as, at)
    if (deniers.has(as)) denied = deniedReach
    else if (denied > 0) {
      note(found, `not ${as}`, at)
      denied -= 1
    }
  }
  return found
}

const neighbourBlock = (row: readonly Item[]): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  const last = row.at(-1)?.at ?? 0
  for (let place = 0; place <= row.length; place += 1)
    note(found, `${row[place - 1]?.as ?? '^'} ${row[place]?.as ?? '$'}`, row[place]?.at ?? last)
  return found
}

const threeBlock = (row: readonly Item[]): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  row.forEach(({ as, at }, place) => {
    const [middle, third] = [row[place + 1], row[place + 2]]
    if (!middle || !third) return
    note(found, `${as} ${middle.as} ${third.as}`, at)
    note(found, `${as} _ ${third.as}`, at)
  })
  return found
}

const near = 5

const senseBlocks = (post: Post, places: ClassPlaces, { index, names }: NamedLists): Map<string, Feature>[] => {
  const senses = new Map<string, Feature>()
  const items: Item[] = Array.from(places, ([at, { as }]) => ({ as, at }))
  // "people" in "deaf people" is part of the name and no praise
  const named = new Set(Array.from(places, ([at, { to }]) => Array.from({ length: to - at }, (_, n) => at + n)).flat())
  const matches = phraseMatches(index, post)
  for (const phrase of matches.fired)
    for (const { from } of matches.of(phrase)) {
      if (named.has(from)) continue
      const as = names[phrase] ?? ''
      note(senses, as, from)
      items.push({ as, at: from })
    }
  items.sort((one, other) => one.at - other.at)
  const orders = new Map<string, Feature>()
  items.forEach((first, n) => {
    for (const next of items.slice(n + 1)) {
      if (next.at - first.at > near) break
      if (next.at > first.at) note(orders, `${first.as} ${next.as}`, first.at)
    }
  })
  return [senses, orders]
}

/** A feature that no one word shows. */
const nowhere = -1

const markBlock = ({ quotes, sentences }: Post): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  if (quotes.length > 0) note(found, 'quoted', nowhere)
  if (sentences.some(({ isQuestion }) => isQuestion)) note(found, 'asked', nowhere)
  return found
}

const toldBlock = (told: Iterable<string>): Map<string, Feature> => {
  const found = new Map<string, Feature>()
  for (const key of told) note(found, key, nowhere)
  return found
}

/** How much the blocks count: words, neighbours, threes, senses, senses one after the other, marks, what rules told. Rare threes are many and tell little. */
export const stanceBlocks: readonly Block[] = [
  { share: 1, fewest: 2 },
  { share: 0.7, fewest: 2 },
  { share: 0.8, fewest: 4 },
  ...[0.7, 1, 0.3, 0.5].map((share) => ({ share, fewest: 2 })),
]

/** What is known of a post before its stance is weighed. */
export interface Noticed {
  readonly post: Post
  readonly places: ClassPlaces
  /** What rules made of it: each rule that it touches, with what became of that. */
  readonly told: Iterable<string>
}

/** Reads off how a post stands to groups of people; words that stand for one another count as one, so that what is learned of one group, or of one insult, holds for all. */
export function stanceFeatures({ post, places, told }: Noticed, { stem, alike, senses }: StanceWords): Features {
  const row = rowOf(stemsOf(post, stem), new Map([...classPlaces(post, alike), ...places]))
  return [
    ...[wordBlock(row), neighbourBlock(row), threeBlock(row)],
    ...senseBlocks(post, places, senses),
    ...[markBlock(post), toldBlock(told)],
  ]
}
