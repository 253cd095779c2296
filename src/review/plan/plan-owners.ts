import { londonDate, londonDay } from '../../chat/index.js'
import type { Content, Document } from '../../content/index.js'
import type { ReviewMark } from '../../store/ports.js'
import { daysAfter, ownerStage } from '../ladder.js'

/** One reminder of a review that is due today or since. */
export interface OwnerTurn {
  readonly document: Document
  readonly stage: string
  /** When the review is due; undefined while it is not stated. */
  readonly due: string | undefined
  /** The day on which this stretch ends. */
  readonly until: string
  readonly triggers: readonly string[]
}

/** What is known of reviews; the content has the marks of today laid over it, so that its dates are those of today. */
export interface OwnersQuestion {
  readonly content: Content
  /** Every mark of the council, the oldest first. */
  readonly marks: readonly ReviewMark[]
  readonly today: string
}

const weekDays = 7
const before: Readonly<Record<string, number>> = { 'due-90': -60, 'due-60': -30, 'due-30': -7, 'due-7': 0 }

const untilOf = (due: string, stage: string) => {
  const days = before[stage] ?? (Number(stage.slice('overdue-'.length)) + 1) * weekDays
  return daysAfter(due, days)
}

const words: Readonly<Record<ReviewMark['outcome'], string>> = {
  started: 'A review was started on',
  changed: 'Reviewed and changed on',
  'no-change': 'Reviewed with no change on',
}

const triggerOf = ({ outcome, reason, setAt }: ReviewMark) =>
  `${words[outcome]} ${londonDate(setAt)}${reason === undefined ? '.' : `: ${reason.replace(/\.$/, '')}.`}`

const isSuperseded = ({ versions }: Document, council: string) => {
  const standings = versions.flatMap(({ councils }) => councils.filter((one) => one.council === council))
  return standings.length > 0 && standings.every(({ status }) => status === 'Superseded')
}

const turnOf = ({ content, marks, today }: OwnersQuestion, document: Document): OwnerTurn | undefined => {
  const own = marks.filter((mark) => mark.document === document.id)
  const due = document.review.due === 'not stated' ? undefined : document.review.due
  const triggers = own.map(triggerOf)
  const last = own.at(-1)
  const startedOn = last?.outcome === 'started' ? londonDay(last.setAt) : undefined
  if (isSuperseded(document, content.pack.council)) return undefined
  if (startedOn !== undefined && today < daysAfter(startedOn, weekDays))
    return { document, stage: `started-${startedOn}`, due, until: daysAfter(startedOn, weekDays), triggers }
  const stage = due === undefined ? undefined : ownerStage(due, today)
  return due === undefined || stage === undefined ? undefined : { document, stage, due, until: untilOf(due, stage), triggers }
}

/**
 * The reminders of reviews that are due on a day, one a document at most. A review that was started for a reason is told
 * in its first week; a document whose date is not stated has no ladder, because no date is guessed.
 */
export function planOwners(question: OwnersQuestion): readonly OwnerTurn[] {
  return [...question.content.documents.values()].flatMap((document) => turnOf(question, document) ?? [])
}
