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

/** Does something a little later, when a bot that has just started has nothing to do. */
export type Soon = (work: () => void) => void

const aMomentLater: Soon = (work) => void setTimeout(work, 1_500).unref()

/** A check that is made ready when a draft comes or soon, whichever is first. */
const late = (make: () => CheckDraft, soon: Soon): CheckDraft => {
  let made: CheckDraft | undefined
  const check = () => {
    made ??= make()
    return made
  }
  soon(() => {
    try {
      check()
    } catch {
      // told to whoever comes with a draft, and with a reference; here there is nobody to tell
    }
  })
  return (text, context) => check()(text, context)
}

/**
 * Makes checks, and keeps those whose rules are still the same, because reading all rules takes a third of a second in which nobody
 * is answered. `ready` finds what was learned from a pack's posts before: its rules could be read then, so they are read late now,
 * and people are answered sooner after a start. Rules that were never read are read at once, and throw with advice.
 */
export function createDraftChecks(
  ready: (pack: Content) => PackModel | undefined = () => undefined,
  soon: Soon = aMomentLater,
): DraftChecks {
  let posts: { readonly pack: Content; readonly learned: LearnedPosts } | undefined
  const kept = new Map<string, Kept>()
  const learnedFrom = (pack: Content, model: PackModel | undefined) => {
    if (posts?.pack.rules !== pack.rules || posts.pack.words !== pack.words)
      posts = { pack, learned: learnFromPosts(pack.rules, pack.words, model) }
    return posts.learned
  }
  return (pack, words) => {
    const { council } = words.pack
    const before = kept.get(council)
    if (before && isSame(before.words, words)) return before.check
    const model = ready(pack)
    const make = () =>
      createDraftCheck(words.rules, { words: words.words, elections: electionPeriods(words), learned: learnedFrom(pack, model) })
    const check = model ? late(make, soon) : make()
    kept.set(council, { words, check })
    return check
  }
}
