import type { Category, Rule, WordLists } from '../../content/index.js'
import { type Learned, learn, toChances } from '../reading/softmax.js'
import { createStem } from '../reading/stems.js'
import { tokenWeights } from '../reading/token-weights.js'
import { type Vocabulary, vectorOf, vocabularyOf } from '../reading/vocabulary.js'
import { type Post, readPost } from '../text/post.js'
import { framedSentences } from './frames.js'
import { postsByStance, type StanceSentence, stanceSentences, timesOf } from './sentences.js'
import { type ClassPlaces, classPlaces, type StanceWords, stanceBlocks, stanceFeatures } from './stance-features.js'
import { filled, stanceWords } from './stance-words.js'

/** How a post stands to people. */
export interface Stance {
  /** The category whose stance it most likely takes. */
  readonly category: Category
  /** How likely it takes any of them, between 0 and 1. */
  readonly any: number
  /** How strongly each token speaks for that category. */
  readonly weightOf: () => ReadonlyMap<number, number>
}

/** A post in which people may be spoken of; its stance is weighed only when somebody wants to know. */
export interface AboutPeople {
  /** Whether it names a group of people, or calls them something. */
  readonly namesPeople: boolean
  readonly weigh: (told: Iterable<string>) => Stance
}

/** Looks for people in a post. */
export type ReadStance = (post: Post) => AboutPeople

/** What rules tell of a text: each rule that it touches, with what became of that. */
export type TellOf = (post: Post) => Iterable<string>

/** What was learned about stances: plain data, which can be kept and used again. */
export interface StanceModel extends Learned {
  readonly stances: readonly (Category | 'harmless')[]
  readonly vocabulary: Vocabulary
}

// slow at the end: with so few sentences, their order would matter otherwise
const pace = { passes: 30, rate: 2, slowing: 0.5, shrinkage: 0 }
const isTelling = (places: ClassPlaces, stance: StanceSentence['stance']) => places.size > 0 || stance !== 'harmless'

const learnStances = (rules: readonly Rule[], lists: WordLists, words: StanceWords, tell: TellOf): StanceModel => {
  const read = (texts: readonly StanceSentence[]) =>
    texts.map(({ text, stance }) => {
      const post = readPost(filled(text))
      return { post, stance, places: classPlaces(post, words.classes) }
    })
  // of whole posts, those that name nobody would teach nothing but that most posts are harmless
  const posts = read(postsByStance(rules)).filter(({ places, stance }) => isTelling(places, stance))
  const own = stanceSentences(rules)
  const often = own.flatMap((one) => new Array<StanceSentence>(timesOf(one, lists)).fill(one))
  const all = [...read(often), ...read(framedSentences(rules, own)), ...posts]
  const stances = [...new Set(all.map(({ stance }) => stance))].sort()
  const features = all.map(({ post, places }) => stanceFeatures({ post, places, told: tell(post) }, words))
  const vocabulary = vocabularyOf(features, stanceBlocks)
  const rows = features.map((found, n) => ({
    kind: stances.indexOf(all[n]?.stance ?? 'harmless'),
    vector: vectorOf(found, vocabulary),
  }))
  return { stances, vocabulary, ...learn(rows, stances.length, vocabulary.rarity.length, pace) }
}

const weighedBy = (model: StanceModel, words: StanceWords) => {
  const harmless = model.stances.indexOf('harmless')
  return (post: Post, places: ClassPlaces, told: Iterable<string>): Stance => {
    const vector = vectorOf(stanceFeatures({ post, places, told }, words), model.vocabulary)
    const chances = new Float64Array(model.stances.length)
    toChances(model, vector, 1, chances)
    const chanceAt = (kind: number) => chances[kind] ?? 0
    const taken = model.stances.flatMap((stance, kind) => (stance === 'harmless' ? [] : [{ stance, kind }]))
    const [first = { stance: 'discrimination' as const, kind: 0 }, ...others] = taken
    const best = others.reduce((one, other) => (chanceAt(other.kind) > chanceAt(one.kind) ? other : one), first)
    const weightOf = () => tokenWeights(model, vector, [best.kind, harmless])
    return { category: best.stance, any: 1 - chanceAt(harmless), weightOf }
  }
}

/** Reads by what was learned about stances. */
export interface StanceReader {
  readonly read: ReadStance
  readonly model: StanceModel
}

/** Learns how the sentences of a pack stand to people, unless a model of the same ones is at hand; `undefined` when no rule has any. */
export function createStanceReader(rules: readonly Rule[], lists: WordLists, from: TellOf | StanceModel): StanceReader | undefined {
  if (!rules.some(({ when }) => when.stance)) return undefined
  const { stem, close } = createStem()
  const words = stanceWords(lists, stem)
  const model = typeof from === 'function' ? learnStances(rules, lists, words, from) : from
  close()
  const weigh = weighedBy(model, words)
  const read: ReadStance = (post) => {
    const places = classPlaces(post, words.classes)
    return { namesPeople: places.size > 0, weigh: (told) => weigh(post, places, told) }
  }
  return { read, model }
}
