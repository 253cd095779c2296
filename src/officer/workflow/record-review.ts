import { londonDay } from '../../chat/index.js'
import type { Document } from '../../content/index.js'
import { faultsOf, type ReadBox, readDay, readWords } from '../form/read-box.js'
import { documentNow, type WorkflowParts } from './parts.js'

/** What a review can come to, or that one begins; "no change" counts as reviewed. */
export const reviewOutcomes = [
  { value: 'no-change', title: 'Reviewed, no change' },
  { value: 'changed', title: 'Reviewed, with changes' },
  { value: 'started', title: 'Start a review now' },
] as const

type Outcome = (typeof reviewOutcomes)[number]['value']

/** What an officer typed about a review, box by box. */
export interface TypedReview {
  readonly outcome?: string | undefined
  readonly due?: string | undefined
  readonly reason?: string | undefined
}

/** A review that can be recorded; `due` is when the document is due next, or by when the review that begins is to be done. */
export interface ReadReview {
  readonly outcome: Outcome
  readonly due: string
  readonly reason?: string
}

const longestYears = 3

const inYears = (today: string, years: number) => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`

const readDue = (typed: string | undefined, today: string): ReadBox => {
  const label = 'Due'
  const box = readDay(typed, { label, needed: 'please give the day. Write it only if the council has set it.' })
  if (box.value === undefined) return box
  if (box.value <= today) return { fault: `${label}: please give a day that is still to come.` }
  return box.value > inYears(today, longestYears)
    ? { fault: `${label}: that is more than 36 months away. Please give an earlier day.` }
    : box
}

/** Reads what was typed about a review. Starting one needs its reason, such as a change in the law or an election. */
function readReview(typed: TypedReview, at: Date): { review: ReadReview } | { faults: readonly string[] } {
  const outcome = reviewOutcomes.find(({ value }) => value === typed.outcome)?.value
  const due = readDue(typed.due, londonDay(at))
  const needed = outcome === 'started' ? { needed: 'please write why it begins, such as a change in the law.' } : {}
  const reason = readWords(typed.reason, { label: 'Reason', most: 300, long: true, ...needed })
  const chosen: ReadBox = outcome ? {} : { fault: 'Outcome: please choose one.' }
  const faults = faultsOf([chosen, due, reason])
  if (faults.length > 0 || outcome === undefined || due.value === undefined) return { faults }
  return { review: { outcome, due: due.value, ...(reason.value === undefined ? {} : { reason: reason.value }) } }
}

const whats: Readonly<Record<Outcome, string>> = {
  'no-change': 'marked as reviewed with no change',
  changed: 'marked as reviewed with changes',
  started: 'started a review of',
}

/** Records a review and logs it, both or neither; the review date that people and reminders see follows at once. */
export async function recordReview(
  parts: WorkflowParts,
  { who, document: id, typed, at }: { who: string; document: string; typed: TypedReview; at: Date },
): Promise<{ done: ReadReview; document: Document } | { faults: readonly string[]; document?: Document }> {
  const { council } = parts.content.pack
  const document = await documentNow(parts, id, at)
  if (!document) return { faults: ['That document is not in the register. Type "documents" to see those that are.'] }
  const read = readReview(typed, at)
  if ('faults' in read) return { faults: read.faults, document }
  const { outcome, due, reason } = read.review
  const was = document.review.due === 'not stated' ? undefined : document.review.due
  await parts.deeds.carryOut(async ({ decisions, log }) => {
    const dates = outcome === 'started' ? { dueOn: due } : { dueOn: was, nextDue: due }
    await decisions.mark({ council, document: id, outcome, reason, setBy: who, ...dates })
    await log.write({
      who,
      what: whats[outcome],
      subject: `${id}, ${council}`,
      before: { due: document.review.due },
      after: { due, reason },
    })
  })
  await parts.show()
  return { done: read.review, document }
}
