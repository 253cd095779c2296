import type { Rule, WordLists } from '../content/index.js'
import { createReader, type PostsModel, type ReadAgain } from './reading/reader.js'
import { compileRules } from './rules/compile-rules.js'
import { decisionsFor, toldBy } from './rules/decisions.js'
import { createStanceReader, type ReadStance, type StanceModel, type TellOf } from './stance/stance-reader.js'
import type { Mend } from './text/mend.js'

/** All that was learned from a pack, as plain data, to be kept for the next start. */
export interface PackModel {
  readonly posts: PostsModel | undefined
  readonly stances: StanceModel | undefined
}

/** What was learned from the posts and sentences of a pack, to be used by the checks of several councils. */
export interface LearnedPosts {
  readonly read: ReadAgain | undefined
  readonly stance?: ReadStance | undefined
  readonly mend?: Mend | undefined
  readonly model?: PackModel
}

// a new number whenever the same rules would be learned from differently, also after a change of guards or detectors
const engine = 6

/** All that learning goes by; as long as none of it changes, what was learned before still holds. Stances rest on what every rule says, so rules count whole. */
export const learnedFrom = (rules: readonly Rule[], lists: WordLists): object => ({ engine, rules, lists })

const tellerOf = (rules: readonly Rule[], words: WordLists): TellOf => {
  const compiled = compileRules(rules, words)
  return (post) => toldBy(decisionsFor(compiled, post, {}, []).decisions)
}

/** Learns from the posts and sentences that rules have (a few seconds of full work), once for a pack; `ready` spares that. A rule that cannot be read throws with advice. */
export function learnFromPosts(rules: readonly Rule[], words: WordLists = {}, ready?: PackModel): LearnedPosts {
  // whoever learns reads all rules first: what lies ready later comes from rules that can be read
  const from = ready ? ready.stances : tellerOf(rules, words)
  const reader = createReader(rules, words, ready?.posts)
  const stance = from && createStanceReader(rules, words, from)
  return { read: reader?.read, mend: reader?.mend, stance: stance?.read, model: { posts: reader?.model, stances: stance?.model } }
}
