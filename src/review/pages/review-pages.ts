import { daysAfter, londonAt, londonDate, londonDay } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { type Html, html, nothing, type PageAnswer, type PageRoute, pageAnswer, paragraphs, plainAnswer } from '../../pages/index.js'
import type { ReadingPort } from '../../store/ports.js'
import { undoMs } from '../chat/answer-reminder.js'
import { type PersonalRecord, recordCsv, versionName } from '../chat/record-reply.js'
import { versionOf } from '../version-key.js'
import type { LinkedRight, SignedLinks } from './signed-link.js'

/** What the pages behind a mail's links need. */
export interface ReviewPagesParts {
  readonly content: () => Content
  readonly links: SignedLinks
  readonly reading: ReadingPort
  readonly people: { turnOff(person: number, channel: 'mail'): Promise<void>; turnOn(person: number, channel: 'mail'): Promise<void> }
  readonly recordOf: (person: number) => Promise<PersonalRecord>
  readonly now: () => number
  /** Where a document can be opened. */
  readonly linkTo?: (document: string) => string | undefined
}

/** The paths of the pages behind a mail's links, under the bot's public address. */
export const reviewPaths = { read: '/read', stopMail: '/mail/stop', record: '/my-record.csv' } as const

const textOf = (query: string) => new URLSearchParams(query).get('t') ?? ''

const brandOf = (content: Content) => content.councils.get(content.pack.council)?.name ?? content.pack.name

const page = ({ content }: ReviewPagesParts, title: string, body: readonly Html[], status: PageAnswer['status'] = 200) =>
  plainAnswer({ title, brand: brandOf(content()), body, sends: true }, status)

const outOfDate = (parts: ReviewPagesParts) =>
  page(
    parts,
    'This link does not work',
    [
      paragraphs([
        'It may be out of date, or a part of it may have been lost.',
        'Nothing was changed. In Teams, type "my record" to the bot, or ask Democratic Services.',
      ]),
    ],
    404,
  )

const formOf = (step: string, label: string, second = false): Html =>
  html`<form method="post"><input type="hidden" name="step" value="${step}"><button${second ? html` class="second"` : nothing}>${label}</button></form>
`

const readPage = async (parts: ReviewPagesParts, right: LinkedRight, notes: readonly string[] = []) => {
  const { reading, content, linkTo } = parts
  const found = versionOf(content(), right.version ?? '')
  if (!found || right.version === undefined) return outOfDate(parts)
  const { acknowledged } = await reading.record(right.person)
  const done = acknowledged.find(({ version }) => version === right.version)
  const link = linkTo?.(found.document.id)
  const open = link === undefined ? nothing : html`<p><a href="${link}">Open ${found.document.title}</a></p>\n`
  const name = versionName(content(), right.version)
  if (!done)
    return page(parts, `Please read: ${name}`, [
      paragraphs([...notes, found.document.about]),
      open,
      paragraphs(['When you have read it, say so here. Your record then shows this version and the date.']),
      formOf('acknowledge', 'I have read this version'),
      formOf('tomorrow', 'Remind me tomorrow', true),
      formOf('next-week', 'Remind me next week', true),
    ])
  const undoable = done.at + undoMs > parts.now()
  return page(parts, 'Recorded. Thank you.', [
    paragraphs([...notes, `You said on ${londonDate(done.at)} that you have read ${name}.`]),
    open,
    undoable ? html`${paragraphs(['A mistake? You can take it back for an hour.'])}${formOf('undo', 'Take it back', true)}` : nothing,
  ])
}

const laterDays = { tomorrow: 1, 'next-week': 7 } as const

const readSteps = async (parts: ReviewPagesParts, right: LinkedRight, step: string | undefined) => {
  const { reading, content } = parts
  if (right.version === undefined || !versionOf(content(), right.version)) return outOfDate(parts)
  if (step === 'acknowledge') await reading.acknowledge(right.person, right.version, 'page')
  if (step === 'tomorrow' || step === 'next-week') {
    const until = londonAt(daysAfter(londonDay(parts.now()), laterDays[step]), '09:00')
    await reading.snooze(right.person, right.version, until)
    return readPage(parts, right, [`You will be reminded on ${londonDate(until)}, or on the next working day.`])
  }
  if (step !== 'undo') return readPage(parts, right)
  const done = await reading.undo(right.person, right.version, undoMs)
  return readPage(parts, right, [done ? 'Taken back.' : 'More than an hour has passed, so the record stands.'])
}

const stopPage = (parts: ReviewPagesParts) =>
  page(parts, 'Stop reminders by e-mail?', [
    paragraphs(['You can still be reminded in Teams. You can turn e-mail on again there at any time: type "reminders" to the bot.']),
    formOf('stop', 'Stop e-mail reminders'),
  ])

const stopSteps = async (parts: ReviewPagesParts, right: LinkedRight, step: string | undefined) => {
  if (step === 'start') {
    await parts.people.turnOn(right.person, 'mail')
    return page(parts, 'E-mail reminders are on again', [formOf('stop', 'Stop e-mail reminders')])
  }
  // a mail program that unsubscribes for its reader sends a form of its own, without a step
  await parts.people.turnOff(right.person, 'mail')
  return page(parts, 'E-mail reminders are off', [
    paragraphs(['You will get no more reminders by e-mail. What was sent before this moment may still arrive.']),
    formOf('start', 'Turn them on again', true),
  ])
}

const recordFile = async ({ content, recordOf }: ReviewPagesParts, { person }: LinkedRight) =>
  pageAnswer(200, 'text/csv; charset=utf-8', `\uFEFF${recordCsv(content(), await recordOf(person))}`, {
    'Content-Disposition': 'attachment; filename="my-record.csv"',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  })

/**
 * The pages behind the links of a mail: /read, /mail/stop and /my-record.csv, each with a signed right in `t`. Opening a
 * page changes nothing, because mail programs open links by themselves; only its button does. A link that does not work
 * gets a plain 404 that says what to do.
 */
export function reviewPages(parts: ReviewPagesParts): readonly PageRoute[] {
  const rightIn = (query: string, purpose: LinkedRight['for']) => {
    const right = parts.links.read(textOf(query), parts.now())
    return right?.for === purpose ? right : undefined
  }
  const withRight = async (query: string, purpose: LinkedRight['for'], act: (right: LinkedRight) => Promise<PageAnswer>) => {
    const right = rightIn(query, purpose)
    return right ? act(right) : outOfDate(parts)
  }
  return [
    {
      path: reviewPaths.read,
      respond: (query) => withRight(query, 'read', (right) => readPage(parts, right)),
      submit: (query, { step }) => withRight(query, 'read', (right) => readSteps(parts, right, step)),
    },
    {
      path: reviewPaths.stopMail,
      respond: (query) => withRight(query, 'stop-mail', () => stopPage(parts)),
      submit: (query, { step }) => withRight(query, 'stop-mail', (right) => stopSteps(parts, right, step)),
    },
    { path: reviewPaths.record, respond: (query) => withRight(query, 'record', (right) => recordFile(parts, right)) },
  ]
}
