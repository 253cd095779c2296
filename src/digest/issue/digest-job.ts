import { daysAfter, londonDay } from '../../chat/index.js'
import type { Job } from '../../schedule/ports.js'
import type { DigestIssue, IssueChange } from '../../store/ports.js'
import { factsOf, type IssueWords } from '../compose/issue-words.js'
import { draftDay, dueMoment, firstWorkingDay, type Holidays, isWorkingDay } from '../issue-days.js'
import { monthAfter } from '../months.js'
import { composeNow, keptAs, wordsOf } from './compose-now.js'
import { approve, isRefused } from './decide.js'
import type { DigestSettings } from './digest-parts.js'
import { sendIssue } from './send-issue.js'
import { type TellParts, tellOfficers } from './tell-officers.js'

const soonDays = 3
const weekMs = 7 * 86_400_000

/** The morning that a run answers for: its moment, its London day, and the bank holidays. */
interface Morning {
  readonly at: number
  readonly day: string
  readonly holidays: Holidays
}

const hasNothing = ({ kind }: IssueWords) => kind === 'short'

const draftMonth = async (parts: TellParts, month: string, { at, day, holidays }: Morning) => {
  if (day < draftDay(month, holidays) || day > firstWorkingDay(month, holidays)) return
  const { pack } = await parts.content()
  if (await parts.book.find(pack.council, month)) return
  const dueAt = dueMoment(month, parts.settings.hour, holidays)
  const composed = await composeNow(parts, month, dueAt)
  if (hasNothing(composed.words) && parts.settings.whenEmpty === 'none') return
  const { issue } = await parts.book.draft({ council: pack.council, month, dueAt, ...keptAs(composed) })
  await tellOfficers(parts, issue, 'draft', at)
}

const tellHeld = (parts: TellParts, issue: DigestIssue, at: number) =>
  tellOfficers(parts, issue, `held-${issue.revision}-${Math.max(0, Math.floor((at - issue.dueAt) / weekMs))}`, at)

const hold = async (parts: TellParts, issue: DigestIssue, change: IssueChange, at: number) => {
  if (!(await parts.book.change(issue, { ...change, state: 'held' }))) return
  const held = await parts.book.find(issue.council, issue.month)
  if (held) await tellHeld(parts, held, at)
}

/** Holds an approved issue whose facts are no longer those that were approved. True when it did. */
const holdIfMoved = async (parts: TellParts, issue: DigestIssue, at: number): Promise<boolean> => {
  const now = await composeNow(parts, issue.month, issue.dueAt)
  if (factsOf(now.words) === factsOf(wordsOf(issue))) return false
  await hold(parts, issue, { note: 'changed', ...keptAs(now) }, at)
  return true
}

const sendOrHold = async (parts: TellParts, issue: DigestIssue, at: number) => {
  const opensAt = await parts.opensAt(Math.max(at, parts.now()))
  if (opensAt === undefined || (await holdIfMoved(parts, issue, at))) return
  await sendIssue(parts, issue, opensAt)
}

const autoApproved = async (parts: TellParts, { council, month, dueAt }: DigestIssue) => {
  const before = { ...parts, now: () => dueAt - 1 }
  const decision = { who: 'setting DIGEST_AUTO_APPROVE', month }
  // the first time brings it up to date where anything changed; nobody looked at it, so that is no reason to ask
  if (isRefused(await approve(before, decision))) await approve(before, decision)
  return parts.book.find(council, month)
}

const whenDue = async (parts: TellParts, issue: DigestIssue, at: number) => {
  if (issue.state === 'approved') return sendOrHold(parts, issue, at)
  if (issue.state === 'held') return tellHeld(parts, issue, at)
  const approved = parts.settings.autoApprove ? await autoApproved(parts, issue) : undefined
  if (approved?.state === 'approved') return sendOrHold(parts, approved, at)
  return hold(parts, approved ?? issue, { note: 'late' }, at)
}

// what was approved is looked at every morning, so that officers have time to look again
const beforeDue = async (parts: TellParts, issue: DigestIssue, { at, day }: Morning) => {
  if (issue.state === 'approved') await holdIfMoved(parts, issue, at)
  else if (londonDay(issue.dueAt) <= daysAfter(day, soonDays)) await tellOfficers(parts, issue, 'soon', at)
}

const step = async (parts: TellParts, issue: DigestIssue, morning: Morning) => {
  const { at, day, holidays } = morning
  const isOver = issue.month < day.slice(0, 7) && day >= firstWorkingDay(day.slice(0, 7), holidays)
  if (isOver) await parts.book.change(issue, { state: 'skipped', note: 'because its month is over' })
  else if (issue.dueAt <= at) await whenDue(parts, issue, at)
  else await beforeDue(parts, issue, morning)
}

/**
 * One morning of the digest: drafts the issue that is ten days away, tells officers what waits for them, sends what was
 * approved and is due, and holds what was not. May be repeated for the same morning without sending anything twice.
 */
export async function digestMorning(parts: TellParts, at: number): Promise<void> {
  const { holidays } = await parts.quiet()
  const morning: Morning = { at, day: londonDay(at), holidays }
  if (!isWorkingDay(morning.day, holidays)) return
  const { pack } = await parts.content()
  for (const issue of await parts.book.open(pack.council)) await step(parts, issue, morning)
  const month = morning.day.slice(0, 7)
  for (const each of [month, monthAfter(month)]) await draftMonth(parts, each, morning)
}

/**
 * The job of the digest: every morning at its hour in London, so that a day on which nothing ran is caught up. What it
 * needs is asked for at each run.
 */
export function digestJob({ hour }: DigestSettings, parts: () => TellParts): Job {
  return {
    name: 'digest',
    schedule: { pattern: `0 ${hour} * * *`, once: 'a day' },
    run: ({ dueAt }) => digestMorning(parts(), dueAt),
  }
}
