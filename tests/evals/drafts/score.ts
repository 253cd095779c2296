import type { CheckDraft, DraftResult } from '../../../src/draft-check/index.js'
import type { SetPost } from './read-set.js'

/** A post with what the check found in it. */
export interface Checked {
  readonly post: SetPost
  readonly result: DraftResult
}

/** How one category did. */
export interface CategoryScore {
  readonly category: string
  readonly posts: number
  /** Posts of this category that raised it. */
  readonly caught: number
  /** Posts of this category that raised anything. */
  readonly raised: number
  /** Posts of other categories, and harmless ones, that raised it. */
  readonly elsewhere: number
  readonly harmless: number
  /** Of the caught, those where a finding of the category touches the marked words. */
  readonly touching: number
}

/** The figures of one half. */
export interface Score {
  readonly categories: readonly CategoryScore[]
  readonly risky: number
  readonly caught: number
  readonly raised: number
  readonly touching: number
  readonly harmless: number
  readonly alarms: { readonly stop: number; readonly ask: number; readonly note: number }
  readonly objective: number
}

/** Runs the check over posts. */
export const runAll = (check: CheckDraft, posts: readonly SetPost[]): readonly Checked[] =>
  posts.map((post) => ({ post, result: check(post.text, post.context ?? {}) }))

const raises = ({ result }: Checked, category: string) => result.findings.some((finding) => finding.category === category)

const touches = ({ post, result }: Checked) =>
  result.findings.some(
    (finding) =>
      finding.category === post.category && (post.spans ?? []).some(([start, end]) => finding.start < end && start < finding.end),
  )

const scoreOf = (category: string, risky: readonly Checked[], harmless: readonly Checked[]): CategoryScore => {
  const own = risky.filter(({ post }) => post.category === category)
  const caught = own.filter((checked) => raises(checked, category))
  return {
    category,
    posts: own.length,
    caught: caught.length,
    raised: own.filter(({ result }) => result.level !== 'none').length,
    elsewhere: risky.filter((checked) => checked.post.category !== category && raises(checked, category)).length,
    harmless: harmless.filter((checked) => raises(checked, category)).length,
    touching: caught.filter(touches).length,
  }
}

/** Scores a half: T x (T / (T + F))^2 counts a false alarm against all that was found. */
export function score(risky: readonly Checked[], harmless: readonly Checked[]): Score {
  const names = [...new Set(risky.map(({ post }) => post.category ?? ''))].sort()
  const categories = names.map((name) => scoreOf(name, risky, harmless))
  const total = (pick: (one: CategoryScore) => number) => categories.reduce((sum, one) => sum + pick(one), 0)
  const at = (level: string) => harmless.filter(({ result }) => result.level === level).length
  const alarms = { stop: at('stop'), ask: at('ask'), note: at('note') }
  const caught = total((one) => one.caught)
  const seriousAlarms = alarms.stop + alarms.ask
  return {
    categories,
    risky: risky.length,
    caught,
    raised: total((one) => one.raised),
    touching: total((one) => one.touching),
    harmless: harmless.length,
    alarms,
    objective: caught === 0 ? 0 : caught * (caught / (caught + seriousAlarms)) ** 2,
  }
}
