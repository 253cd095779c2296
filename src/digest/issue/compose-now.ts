import { daysAfter, londonDay } from '../../chat/index.js'
import type { DigestIssue } from '../../store/ports.js'
import { readSnapshot, type Snapshot, snapshotOf } from '../compose/changes.js'
import { composeIssue } from '../compose/compose-issue.js'
import { factsOf, type IssueWords, readIssue } from '../compose/issue-words.js'
import type { DigestParts } from './digest-parts.js'
import { nextChance } from './next-chance.js'

/** An issue as it would be composed now, with what it knew. */
export interface Composed {
  readonly words: IssueWords
  readonly snapshot: Snapshot
}

const monthBefore = (month: string) => daysAfter(`${month}-01`, -1).slice(0, 7)

const countedSince = async ({ asked, now }: DigestParts, month: string, last: DigestIssue | undefined) => {
  if (!asked) return {}
  const from = last?.sentAt === undefined ? `${monthBefore(month)}-01` : londonDay(last.sentAt)
  const missed = await asked.missedBetween(from, londonDay(now()))
  return {
    asked: await asked.askedByFive(monthBefore(month)),
    unanswered: missed.reduce((sum, { times }) => sum + times, 0),
  }
}

/** Composes a month's issue from everything as it stands now, for the day on which it is to go out. */
export async function composeNow(parts: DigestParts, month: string, dueAt: number): Promise<Composed> {
  const content = await parts.content()
  const council = content.pack.council
  const earlier = (await parts.book.sent(council)).filter((issue) => issue.month < month)
  const [last] = earlier
  const known = last && readSnapshot(last.seen)
  const words = composeIssue({
    ...{ content, month, day: londonDay(dueAt) },
    ...(last && known ? { before: { month: last.month, snapshot: known } } : {}),
    shown: earlier.flatMap(({ composed }) => readIssue(composed)?.picks ?? []),
    training: await parts.training.dates(council, dueAt),
    ...(await countedSince(parts, month, last)),
  })
  return { words, snapshot: snapshotOf(content) }
}

/** The two texts under which a composed issue is kept. */
export function keptAs({ words, snapshot }: Composed): { readonly composed: string; readonly seen: string } {
  return { composed: JSON.stringify(words), seen: JSON.stringify(snapshot) }
}

/** The issue brought up to date for the next day on which it can go out: itself while its facts stand, or else a new revision. */
export async function upToDate(
  parts: DigestParts,
  issue: DigestIssue,
): Promise<{ readonly issue: DigestIssue; readonly isChanged: boolean }> {
  const now = await composeNow(parts, issue.month, await nextChance(parts, issue.dueAt))
  const kept = readIssue(issue.composed)
  if (kept && factsOf(kept) === factsOf(now.words)) return { issue, isChanged: false }
  await parts.book.change(issue, keptAs(now))
  return { issue: (await parts.book.find(issue.council, issue.month)) ?? issue, isChanged: true }
}

/** The words of an issue that is kept; one that this version cannot read is refused with what to do. */
export function wordsOf({ composed, month }: Pick<DigestIssue, 'composed' | 'month'>): IssueWords {
  const words = readIssue(composed)
  if (!words) throw new Error(`The issue for ${month} was written by another version. Skip it, or run that version.`)
  return words
}
