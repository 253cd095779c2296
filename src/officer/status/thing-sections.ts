import { londonDate } from '../../chat/index.js'
import type { Contact, Content, Document } from '../../content/index.js'
import type { DeskPort, QuestionDeskPort } from '../../store/ports.js'
import { countFigure, figureText } from '../suppression.js'
import type { StatusRow, StatusSection } from './section.js'

const dayMs = 86_400_000

/** Whole days from one London day to another. */
const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / dayMs)

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

const isOverdue = ({ suite, review }: Document, today: string) => suite && review.due !== 'not stated' && review.due < today

/** Reviews of the policy suite whose day has passed, the oldest first. */
export function reviewSection(content: Content, today: string): StatusSection {
  const suite = [...content.documents.values()].filter((document) => document.suite)
  const overdue = suite.filter((document) => isOverdue(document, today))
  const undated = suite.filter(({ review }) => review.due === 'not stated').length
  return {
    ...{ id: 'reviews', title: 'Overdue reviews', first: 'Document', columns: ['was due', 'overdue by'] },
    rows: overdue
      .sort((one, other) => one.review.due.localeCompare(other.review.due))
      .map(({ title, review }) => ({ about: title, figures: [londonDate(review.due), days(daysBetween(review.due, today))] })),
    empty: 'No review is overdue.',
    ...(undated > 0 ? { note: `Of ${suite.length} papers of the suite, ${undated} have no review date stated.` } : {}),
  }
}

/** What waits for an officer to decide or answer. Questions are counted one by one, because each can be opened. */
export async function waitingSection(
  { desk, questions }: { readonly desk: Pick<DeskPort, 'waiting'>; readonly questions: Pick<QuestionDeskPort, 'all'> },
  at: number,
): Promise<StatusSection> {
  const undelivered = await desk.waiting()
  const open = (await questions.all()).filter(({ answeredAt, topicNeededAt }) => answeredAt === undefined && topicNeededAt === undefined)
  const [oldest] = open
  const age = oldest ? Math.max(0, Math.floor((at - oldest.at) / dayMs)) : 0
  return {
    ...{ id: 'waiting', title: 'Waiting for an officer', first: 'What', columns: ['how many'], empty: 'Nothing waits.' },
    rows: [
      { about: 'Messages that could not be delivered', figures: [figureText(countFigure(undelivered.length))] },
      { about: 'Questions that people sent', figures: [oldest ? `${open.length}, the oldest ${days(age)} old` : 'none'] },
    ],
  }
}

const checkedFor = 365

const contactRow = ({ role, checked, confirmed }: Contact, today: string): StatusRow | undefined => {
  // what needs no details, such as "ask your own manager", is confirmed without ever being checked
  if (checked === 'not stated') return confirmed ? undefined : { about: role, figures: ['never', 'the council has not confirmed it'] }
  const age = daysBetween(checked, today)
  return age > checkedFor ? { about: role, figures: [londonDate(checked), `${days(age)} ago: check it again`] } : undefined
}

/** Contacts that nobody has checked for a year, or ever. */
export function contactSection(content: Content, today: string): StatusSection {
  const rows = [...content.contacts.values()].flatMap((contact) => contactRow(contact, today) ?? [])
  return {
    ...{ id: 'contacts', title: 'Contacts past their check date', first: 'Role', columns: ['last checked', 'what to do'] },
    ...{ rows, empty: 'Every contact was checked in the last year.' },
    brief: `${rows.length} of ${content.contacts.size} roles were last checked more than a year ago, or never.`,
  }
}

/** Something that stops working on a day, such as a secret or a certificate; the day is left out where nobody has stated it. */
export interface Expiry {
  readonly name: string
  readonly day?: string | undefined
}

const soon = 60

const expiryWords = (day: string, today: string) => {
  const left = daysBetween(today, day)
  if (left < 0) return `ended ${days(-left)} ago: renew it now`
  return left <= soon ? `${days(left)} left: renew it` : `${days(left)} left`
}

/** Secrets and certificates, and how long they still work. */
export function expirySection(expiries: readonly Expiry[], today: string): StatusSection {
  return {
    ...{ id: 'expiry', title: 'Secrets and certificates', first: 'What', columns: ['ends on', 'what to do'] },
    rows: expiries.map(({ name, day }) => ({
      about: name,
      figures: day === undefined ? ['not stated', 'state the day in the settings'] : [londonDate(day), expiryWords(day, today)],
    })),
    empty: 'None is used here.',
  }
}
