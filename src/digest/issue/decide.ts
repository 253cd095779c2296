import { daysAfter, londonDate, londonDay } from '../../chat/index.js'
import type { DigestIssue, IssueChange, IssueState } from '../../store/ports.js'
import { atHour, workingDayFrom } from '../issue-days.js'
import { monthAfter, monthName } from '../months.js'
import { upToDate } from './compose-now.js'
import type { DigestParts } from './digest-parts.js'
import { nextChance } from './next-chance.js'

/** What came of a decision: the issue as it is now, or why nothing was changed, in words for whoever decided. */
export type Decided = { readonly issue: DigestIssue } | { readonly refused: string; readonly issue?: DigestIssue }

/** Who decides, as the officers' log names them, and on which issue. `revision` is the one they saw; without it, the newest. */
export interface Decision {
  readonly who: string
  readonly month: string
  readonly revision?: number
}

const open: readonly IssueState[] = ['draft', 'postponed', 'held']

/** The most that officers can write in an issue, in characters. */
export const longestWords = 600

const stale = 'It has changed since you looked, so nothing was done. Look at it again below.'

const brief = (issue: Partial<DigestIssue> | undefined) =>
  issue === undefined
    ? null
    : {
        ...(issue.state === undefined ? {} : { state: issue.state }),
        ...(issue.dueAt === undefined ? {} : { due: londonDay(issue.dueAt) }),
        ...(issue.words === undefined ? {} : { words: issue.words }),
      }

/** Writes a decision and its row in the officers' log, both or neither; refused once somebody else changed the issue. */
async function record(parts: DigestParts, who: string, what: string, issue: DigestIssue, change: IssueChange): Promise<Decided> {
  const done = await parts.deeds.carryOut(async ({ digest, log }) => {
    if (!(await digest.change(issue, change))) return false
    await log.write({ who, what, subject: `digest ${issue.month}`, before: brief(issue), after: brief({ ...issue, ...change }) })
    return true
  })
  const now = (await parts.book.find(issue.council, issue.month)) ?? issue
  return done ? { issue: now } : { refused: stale, issue: now }
}

const found = async (parts: DigestParts, { month, revision }: Decision, from: readonly IssueState[]): Promise<Decided> => {
  const { pack } = await parts.content()
  const issue = await parts.book.find(pack.council, month)
  if (!issue) return { refused: `There is no draft for ${monthName(month)}.` }
  if (issue.state === 'sent') return { refused: `The issue for ${monthName(month)} has been sent, so it can no longer be changed.` }
  if (!from.includes(issue.state))
    return { refused: `The issue for ${monthName(month)} is ${issue.state}, so this cannot be done now.`, issue }
  return revision === undefined || revision === issue.revision ? { issue } : { refused: stale, issue }
}

/** Reads out of `Decided` whether something was refused. */
export const isRefused = (decided: Decided): decided is Extract<Decided, { refused: string }> => 'refused' in decided

/** Approves an issue as it was seen. Once its facts have moved it must be looked at again first. */
export async function approve(parts: DigestParts, decision: Decision): Promise<Decided> {
  const seen = await found(parts, decision, open)
  if (isRefused(seen)) return seen
  const { issue, isChanged } = await upToDate(parts, seen.issue)
  if (isChanged) return { refused: stale, issue }
  return record(parts, decision.who, 'approved', issue, {
    state: 'approved',
    note: `by ${decision.who}`,
    dueAt: await nextChance(parts, issue.dueAt),
  })
}

/** Takes back an approval, or a decision to skip, for as long as nothing was sent. */
export async function takeBack(parts: DigestParts, decision: Decision): Promise<Decided> {
  const seen = await found(parts, decision, ['approved', 'skipped'])
  if (isRefused(seen)) return seen
  return record(parts, decision.who, 'took back the decision on', seen.issue, { state: 'draft', note: '' })
}

/** Leaves a month without an issue. */
export async function skip(parts: DigestParts, decision: Decision): Promise<Decided> {
  const seen = await found(parts, decision, [...open, 'approved'])
  if (isRefused(seen)) return seen
  return record(parts, decision.who, 'skipped', seen.issue, { state: 'skipped', note: `by ${decision.who}` })
}

const dayIn = (typed: string) => {
  const day = typed.trim()
  const at = Date.parse(`${day}T12:00:00Z`)
  return /^20\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined
}

/** Puts an issue off to a day such as `2026-12-04`, or the next working day; it must be approved for that day anew. */
export async function postpone(parts: DigestParts, decision: Decision, typed: string): Promise<Decided> {
  const seen = await found(parts, decision, [...open, 'approved'])
  if (isRefused(seen)) return seen
  const day = dayIn(typed)
  const today = londonDay(parts.now())
  const last = daysAfter(`${monthAfter(seen.issue.month)}-01`, -1)
  if (day === undefined) return { ...seen, refused: 'Please write a real day as year-month-day, such as 2026-12-04.' }
  const to = workingDayFrom(day, (await parts.quiet()).holidays)
  if (to <= today || to > last) return { ...seen, refused: `Please choose a working day after today and up to ${londonDate(last)}.` }
  const dueAt = atHour(to, parts.settings.hour)
  const done = await record(parts, decision.who, 'postponed', seen.issue, {
    ...{ state: 'postponed', dueAt, note: `by ${decision.who}` },
  })
  return isRefused(done) ? done : { issue: (await upToDate(parts, done.issue)).issue }
}

/** Puts the officers' own words into an issue, or takes them out where nothing is written. */
export async function writeWords(parts: DigestParts, decision: Decision, typed: string): Promise<Decided> {
  const seen = await found(parts, decision, open)
  if (isRefused(seen)) return seen
  const lines = typed.normalize('NFC').split(/\r\n|\r|\n/)
  const words = lines
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  if (words.length > longestWords)
    return { ...seen, refused: `Please use at most ${longestWords} characters. You used ${words.length}, and nothing was changed.` }
  return record(parts, decision.who, 'wrote in', seen.issue, { words })
}
