import { type Button, button, londonDate, londonDay, type Reply } from '../../chat/index.js'
import { type Content, type Document, roleLine } from '../../content/index.js'
import { type DeskMessage, type DeskRow, deskList } from '../form/desk-reply.js'
import { nextSteps, type StandingVersion, stepName, versionShown, versionsIn } from './steps.js'

const pageSize = 10

const isKnown = (value: string | undefined): value is string => value !== undefined && value !== 'not stated'

const dueWords = ({ review }: Document, at: Date) => {
  if (!isKnown(review.due)) return 'Review date not stated'
  return review.due < londonDay(at) ? `Review overdue since ${londonDate(review.due)}` : `Due for review on ${londonDate(review.due)}`
}

const versionWords = (version: string) => (isKnown(version) ? `Version ${version}` : 'Version not stated')

const statusWords = ({ standing }: StandingVersion) => {
  if (!standing) return 'Status not stated'
  const day = isKnown(standing.date) ? ` on ${londonDate(standing.date)}` : ''
  return standing.status === 'Noted' ? `Noted${day}, which is not adopted` : `${standing.status}${day}`
}

const rowOf = (document: Document, council: string, at: Date): DeskRow => {
  const shown = versionShown(document, council)
  return {
    title: document.title,
    lines: [`${versionWords(shown.version)}. ${statusWords(shown)}. ${dueWords(document, at)}.`],
    open: button(document.title.slice(0, 80), { verb: 'officer-document', document: document.id }),
  }
}

// what is decided here comes first; papers of others that guidance rests on follow
const inOrder = ({ documents }: Content) => [...documents.values()].sort((one, other) => Number(other.suite) - Number(one.suite))

/** The register in pages: every document with its version, status and review date. */
export function documentsReply(content: Content, from: number, at: Date): Reply {
  const all = inOrder(content)
  const start = from < all.length ? from : 0
  const shown = all.slice(start, start + pageSize)
  const more = (title: string, to: number): Button => button(title, { verb: 'officer-documents', from: to })
  const buttons = [
    ...(start > 0 ? [more('The ones before', Math.max(0, start - pageSize))] : []),
    ...(start + pageSize < all.length ? [more('The next ones', start + pageSize)] : []),
  ]
  const lines = [`${start + 1} to ${start + shown.length} of ${all.length}. Tap one to see what can be done next.`]
  return deskList(
    'Documents',
    lines,
    shown.map((document) => rowOf(document, content.pack.council, at)),
    buttons,
  )
}

const standingFacts = ({ standing }: StandingVersion) => {
  if (!standing) return []
  const { effective, body, minute } = standing
  return [
    ...(isKnown(effective) ? [{ label: 'In force from', value: londonDate(effective) }] : []),
    { label: 'Decided by', value: body },
    { label: 'Minute', value: minute },
    ...(standing.note === undefined ? [] : [{ label: 'Note', value: standing.note }]),
  ]
}

const otherVersions = (document: Document, council: string, shown: StandingVersion) =>
  versionsIn(document, council).filter(
    ({ version, standing }) => version !== shown.version && isKnown(version) && standing && standing.status !== 'Superseded',
  )

const buttonsFor = (document: Document, shown: StandingVersion, others: readonly StandingVersion[], canAsk: boolean): Button[] => {
  const { id } = document
  const { standing, version } = shown
  const step = (title: string, status: Parameters<typeof stepName>[1], of = version) =>
    button(title, { verb: 'officer-decide', document: id, of, status })
  const isOver = standing?.status === 'Adopted' || standing?.status === 'Superseded'
  const isDecided = standing && standing.status !== 'Draft'
  return [
    ...nextSteps(standing).map((status) => step(stepName(standing?.status, status), status)),
    ...(canAsk && standing?.status === 'Adopted' && isKnown(version)
      ? [button('Ask people to read it', { verb: 'officer-ask-to-read', version: `${id}@${version}`, sure: false })]
      : []),
    button('Review', { verb: 'officer-review', document: id }),
    ...(isOver ? [step('New version', 'Draft', '')] : []),
    ...others.slice(0, 1).map((one) => button(`See version ${one.version}`, { verb: 'officer-document', document: id, of: one.version })),
    ...(isDecided ? [step('Correct this entry', standing.status)] : []),
  ].slice(0, 6)
}

/** One version of a document: how it stands, and what can be done next, and nothing else. */
export function documentMessage(content: Content, document: Document, of: string | undefined, at: Date, canAsk: boolean): DeskMessage {
  const { council } = content.pack
  const shown = versionShown(document, council, of)
  const others = otherVersions(document, council, shown)
  const role = (id: string) => roleLine(content, id).role
  return {
    title: document.title,
    lines: [`${versionWords(shown.version)}. ${statusWords(shown)}. ${dueWords(document, at)}.`],
    facts: [
      ...standingFacts(shown),
      { label: 'Owner, and who approves', value: `${role(document.owner)}; ${role(document.approver)}` },
      ...(others.length === 0
        ? []
        : [{ label: 'Other versions', value: others.map((one) => `${one.version}: ${statusWords(one)}`).join('; ') }]),
    ],
    buttons: buttonsFor(document, shown, others, canAsk),
  }
}
