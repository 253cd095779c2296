import { londonDate, messageReply, type Reply } from '../../chat/index.js'
import { type Content, type Document, roleLine } from '../../content/index.js'
import { agendaDay } from './clear-days.js'
import { type Mail, type MailLink, mailOf } from './mail.js'
import { brandOf } from './reading-mail.js'

/** One reminder that a document's review is due. */
export interface OwnerAsk {
  readonly document: Document
  /** The stage of the ladder, such as `due-30` or `overdue-2`, or that a review was started. */
  readonly stage: string
  /** When the review is due; undefined while it is not stated, and then never guessed. */
  readonly due: string | undefined
  /** What started the review, in the words of whoever did, and what happened to it before; the newest last. */
  readonly triggers: readonly string[]
  /** How many questions that people sent wait for an answer since the last review; left out where it is not known. */
  readonly unanswered?: number | undefined
  readonly today: string
  readonly holidays: ReadonlySet<string>
  readonly stopMail: string | undefined
}

const dayMs = 86_400_000

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

const headline = ({ document: { title }, due, today }: OwnerAsk) => {
  if (due === undefined) return `A review has started: ${title}`
  const left = daysBetween(today, due)
  if (left > 0) return `Review due in ${days(left)}: ${title}`
  return left === 0 ? `Review due today: ${title}` : `Review overdue by ${days(-left)}: ${title}`
}

const statusLine = (content: Content, { document }: OwnerAsk) => {
  const standing = document.versions[0]?.councils.find(({ council }) => council === content.pack.council)
  const version = document.versions[0]?.version ?? 'not stated'
  return `Version: ${version}. Status: ${standing?.status ?? 'not stated'}.`
}

const whoLine = (content: Content, { document }: OwnerAsk) => {
  const role = (id: string) => roleLine(content, id).role
  return `Owner: ${role(document.owner)}. Deputy: ${role(document.deputy)}. Approver: ${role(document.approver)}.`
}

const agendaLine = ({ due, today, holidays }: OwnerAsk): string[] => {
  if (due === undefined) return []
  const last = agendaDay(due, holidays)
  if (last < today) return []
  return [
    `If a committee must decide by then, its agenda must be out by ${londonDate(last)}. Papers are wanted earlier: ask Democratic Services.`,
  ]
}

const nextStep: Readonly<Record<string, string>> = {
  'due-90': 'Start the review, and agree who does what.',
  'due-60': 'Look at what has happened since the last review, and write the draft.',
  'due-30': 'The draft should now be with the approver.',
  'due-7': 'This is the last reminder before the review is due.',
}

const doLine = ({ stage }: OwnerAsk) =>
  nextStep[stage] ??
  (stage.startsWith('overdue') ? 'This reminder comes every week until the review is done.' : 'Look at what it means for this document.')

const fewest = 5

// a count below five could give somebody away
const unansweredLine = ({ unanswered = 0 }: OwnerAsk): string[] => {
  if (unanswered === 0) return []
  const count = unanswered < fewest ? `Fewer than ${fewest}` : unanswered
  return [`${count} questions that people sent since the last review have no answer yet. Type "questions" to the bot.`]
}

const dueLine = ({ due }: OwnerAsk) => (due === undefined ? 'Due: not stated.' : `Due: ${londonDate(due)}.`)

const endLine = 'It stops when the approver marks the document as reviewed. "No change" is an outcome too.'

const stopLink = (url: string | undefined): MailLink[] => (url === undefined ? [] : [{ title: 'Stop reminders by e-mail', url }])

/** The reminder as a mail to an officer, with the roles it is for: roles are in the registers, people are not. */
export function ownerMail(content: Content, ask: OwnerAsk): Mail {
  return mailOf({
    subject: headline(ask),
    brand: brandOf(content),
    title: headline(ask),
    parts: [
      { lines: [`${dueLine(ask)} ${statusLine(content, ask)}`, whoLine(content, ask)] },
      { heading: 'What to do now', lines: [doLine(ask), ...agendaLine(ask), ...unansweredLine(ask), endLine] },
      ...(ask.triggers.length === 0 ? [] : [{ heading: 'What has happened', items: ask.triggers }]),
    ],
    buttons: [],
    foot: [
      'You get this because you are one of the officers who run this service. Please pass it to the role named above.',
      ...stopLink(ask.stopMail),
    ],
  })
}

/** The same as a card in chat. */
export function ownerReply(content: Content, ask: OwnerAsk): Reply {
  return messageReply({
    title: headline(ask),
    lines: [
      dueLine(ask),
      statusLine(content, ask),
      whoLine(content, ask),
      doLine(ask),
      ...agendaLine(ask),
      ...unansweredLine(ask),
      ...ask.triggers.slice(-3),
      endLine,
    ],
  })
}
