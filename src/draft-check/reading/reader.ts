import { stemmer } from 'stemmer'
import { britishWords, type Category, type Rule, type WordLists } from '../../content/index.js'
import { createIsHashed, shortenedWords, wordHashes } from '../../spelling/index.js'
import { cueIndex } from '../match/cue-index.js'
import { type Phrase, phraseReader } from '../match/phrase.js'
import { stanceSentences } from '../stance/sentences.js'
import { createMend, type Mend, wordsToMean } from '../text/mend.js'
import { type MendWords, wordUses } from '../text/mend-words.js'
import { type Post, readPost } from '../text/post.js'
import { type Features, featuresOf, type Likeness, postBlocks } from './features.js'
import { postsToLearnFrom } from './posts-to-learn-from.js'
import { type Learned, learn, toChances } from './softmax.js'
import { createStem } from './stems.js'
import { tokenWeights } from './token-weights.js'
import { type Vocabulary, vectorOf, vocabularyOf } from './vocabulary.js'

/** What a draft as a whole is most like. */
export interface Reading {
  /** How sure it is that the draft is like the harmless posts, between 0 and 1. */
  readonly harmless: number
  /** The category whose posts the draft is most like, and how sure that is. */
  readonly category: Category
  readonly chance: number
  /** How strongly each token speaks for that category and against harmless. */
  readonly weightOf: () => ReadonlyMap<number, number>
}

/** Compares a draft with the posts of the pack. */
export type ReadAgain = (post: Post) => Reading

/** What was learned from the posts of a pack: plain data, which can be kept and used again. */
export interface PostsModel extends Learned {
  readonly categories: readonly (Category | 'harmless')[]
  readonly vocabulary: Vocabulary
  /** How often each word stands in posts and sentences, and the index of those as which damaged words may be read. */
  readonly uses: ReadonlyMap<string, number>
  readonly shortened: Float64Array
  /** Words of the dictionary, which are never read as others. */
  readonly british: Uint32Array
}

const pace = { passes: 10, rate: 3, slowing: 0.15, shrinkage: 1e-5 }

/** What comparing posts needs; the rest mends words. */
type Comparing = Omit<PostsModel, 'uses' | 'shortened' | 'british'>

const learnFrom = (posts: ReturnType<typeof postsToLearnFrom>, likeness: Likeness): Comparing => {
  const categories = [...new Set(posts.map(({ category }) => category))].sort()
  const features: Features[] = posts.map(({ text }) => featuresOf(readPost(text), likeness))
  const vocabulary = vocabularyOf(features, postBlocks)
  const rows = posts.map(({ category }, index) => ({
    kind: categories.indexOf(category),
    vector: vectorOf(features[index] ?? [], vocabulary),
  }))
  return { categories, vocabulary, ...learn(rows, categories.length, vocabulary.rarity.length, pace) }
}

const bestOf = ({ categories }: PostsModel, chances: Float64Array) => {
  let best = { kind: 0, category: 'abuse' as Category, chance: -1 }
  categories.forEach((category, kind) => {
    const chance = chances[kind] ?? 0
    if (category !== 'harmless' && chance > best.chance) best = { kind, category, chance }
  })
  return best
}

const singleWords = ({ parts }: Phrase): ReadonlySet<string> =>
  new Set(parts.flatMap(({ trie }) => [...trie.words].filter(([, { isEnd }]) => isEnd).map(([word]) => word)))

/** Reads by what was learned from the posts that rules are and are not like. */
export interface Reader {
  readonly read: ReadAgain
  readonly model: PostsModel
  /** Reads damaged words as words of the list `mended` or of the posts, unless the posts or the dictionary know them as they stand. */
  readonly mend: Mend
}

/** Learns from those posts (seconds of full work) unless a model of the same ones is at hand; `undefined` when no rule has any. */
export function createReader(rules: readonly Rule[], lists: WordLists, ready?: PostsModel): Reader | undefined {
  if (!rules.some(({ when }) => when.like)) return undefined
  const { stem, close } = createStem()
  const phrases = phraseReader(lists)
  const kinds = Object.keys(lists).filter((name) => name.startsWith('kind-'))
  const likeness: Likeness = { stem, kinds: cueIndex(kinds.map((name) => phrases(`{${name}}`))) }
  const telling = lists.mended ? singleWords(phrases('{mended}')) : new Set<string>()
  const mendWords = ({ uses, british, vocabulary }: Omit<PostsModel, 'shortened'>): MendWords => {
    const seen = vocabulary.numbers[0]
    const isBritish = createIsHashed(british)
    return { telling, counts: uses, isKnown: (word) => isBritish(word) || (seen?.has(stemmer(word)) ?? false) }
  }
  const learned = (): PostsModel => {
    const posts = learnFrom(postsToLearnFrom(rules), likeness)
    const uses = wordUses([...postsToLearnFrom(rules), ...stanceSentences(rules)].map(({ text }) => text))
    const words = { ...posts, uses, british: wordHashes(britishWords()) }
    return { ...words, shortened: shortenedWords(wordsToMean(mendWords(words)), 1) }
  }
  const model = ready ?? learned()
  close()
  const harmless = model.categories.indexOf('harmless')
  const read: ReadAgain = (post) => {
    const vector = vectorOf(featuresOf(post, likeness), model.vocabulary)
    const chances = new Float64Array(model.categories.length)
    toChances(model, vector, 1, chances)
    const { kind, category, chance } = bestOf(model, chances)
    return { harmless: chances[harmless] ?? 0, category, chance, weightOf: () => tokenWeights(model, vector, [kind, harmless]) }
  }
  const mend = createMend(mendWords(model), model.shortened)
  return { read, model, mend }
}
