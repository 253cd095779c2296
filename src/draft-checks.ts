import type { Content } from './content/index.js'
import { type CheckDraft, createDraftCheck, type LearnedPosts, learnFromPosts, type PackModel } from './draft-check/index.js'
import { electionPeriods } from './election-periods.js'

/** Gives the check of drafts for the words of a council; `pack` is the same pack before officers' switches were laid over it. */
export type DraftChecks = (pack: Content, words: Content) => CheckDraft

interface Kept {
  readonly words: Content
  readonly check: CheckDraft
}

const isSame = (one: Content, other: Content) => one.rules === other.rules && one.words === other.words && one.councils === other.councils

/**
 * Makes checks, and keeps those whose rules are still the same, because reading all rules takes a second in which nobody is
 * answered. `ready` finds what was learned from a pack's posts before.
 */
export function createDraftChecks(ready: (pack: Content) => PackModel | undefined = () => undefined): DraftChecks {
  let posts: { readonly pack: Content; readonly learned: LearnedPosts } | undefined
  const kept = new Map<string, Kept>()
  const learnedFrom = (pack: Content) => {
    if (posts?.pack.rules !== pack.rules || posts.pack.words !== pack.words)
      posts = { pack, learned: learnFromPosts(pack.rules, pack.words, ready(pack)) }
    return posts.learned
  }
  return (pack, words) => {
    const { council } = words.pack
    const before = kept.get(council)
    if (before && isSame(before.words, words)) return before.check
    const options = { words: words.words, elections: electionPeriods(words), learned: learnedFrom(pack) }
    const check = createDraftCheck(words.rules, options)
    kept.set(council, { words, check })
    return check
  }
}
