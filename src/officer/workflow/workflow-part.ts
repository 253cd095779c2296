import { button, type Command, londonDate, type Reply } from '../../chat/index.js'
import type { DeskPart, OfficerAction, OfficerTurn } from '../desk-part.js'
import { deskReply, doneReply, inPlace } from '../form/desk-reply.js'
import { askPeople } from './ask-people.js'
import { decisionForm, reviewForm } from './document-forms.js'
import { documentMessage, documentsReply } from './document-replies.js'
import { documentNow, registerNow, type WorkflowParts } from './parts.js'
import { recordDecision } from './record-decision.js'
import { recordReview, reviewOutcomes } from './record-review.js'
import { stepName, versionsIn } from './steps.js'

const command: Command = {
  name: 'documents',
  description: 'The register: status, decisions and reviews',
  aliases: ['document register', 'show documents', 'manage documents'],
}

const gone = (): Reply =>
  deskReply({
    title: 'That document is not in the register',
    lines: ['It may have left the words. Type "documents" to see those that are there.'],
  })

type Wanted<Verb extends OfficerAction['verb']> = Extract<OfficerAction, { verb: Verb }>

const opened = async (parts: WorkflowParts, { document: id, of, here }: Wanted<'officer-document'>, at: Date) => {
  const content = await registerNow(parts, at)
  const document = content.documents.get(id)
  if (!document) return gone()
  const message = documentMessage(content, document, of, at, parts.asking !== undefined)
  // from a form it takes the form's place; from a list it stands below, so that the list stays
  return here ? inPlace(message) : deskReply(message)
}

const asksForStep = async (parts: WorkflowParts, { document: id, of, status }: Wanted<'officer-decide'>, at: Date) => {
  const document = await documentNow(parts, id, at)
  if (!document) return gone()
  const standing = versionsIn(document, parts.content.pack.council).find(({ version }) => version === of)?.standing
  const title = of === '' ? 'New version' : standing?.status === status ? `Correct: ${status}` : stepName(standing?.status, status)
  return inPlace(decisionForm(document, { status, of, title }))
}

const decided = async (parts: WorkflowParts, who: string, action: Wanted<'officer-decided'>, at: Date) => {
  const { document: id, of, status } = action
  const outcome = await recordDecision(parts, { who, document: id, of, status, typed: action, at })
  if (!('done' in outcome)) {
    if (!outcome.document) return gone()
    return inPlace(decisionForm(outcome.document, { status, of, title: status }, action, outcome.faults))
  }
  const { done, document, recorded } = outcome
  const canAsk = status === 'Adopted' && parts.asking !== undefined
  return doneReply({
    title: `${recorded.join(' and ')}: ${document.title}`,
    lines: [
      'It is recorded, and answers say so now.',
      ...(canAsk ? ['Do you want to ask people to read it? You see the figures first.'] : []),
    ],
    facts: [
      { label: 'Version', value: done.version },
      ...(done.decidedOn ? [{ label: 'Decided on', value: londonDate(done.decidedOn) }] : []),
      ...(done.effectiveOn ? [{ label: 'In force from', value: londonDate(done.effectiveOn) }] : []),
      ...(done.body ? [{ label: 'Decided by', value: done.body }] : []),
      ...(done.minute ? [{ label: 'Minute', value: done.minute }] : []),
      ...done.whatChanged.map((value) => ({ label: status === 'Superseded' ? 'Replaced by, or why' : 'What changed', value })),
    ],
    buttons: [
      ...(canAsk ? [button('Ask people to read it', { verb: 'officer-ask-to-read', version: `${id}@${done.version}`, sure: false })] : []),
      button('Back to the document', { verb: 'officer-document', document: id, of: done.version }),
    ],
  })
}

const reviewed = async (parts: WorkflowParts, who: string, action: Wanted<'officer-reviewed'>, at: Date) => {
  const outcome = await recordReview(parts, { who, document: action.document, typed: action, at })
  if (!('done' in outcome)) return outcome.document ? inPlace(reviewForm(outcome.document, action, outcome.faults)) : gone()
  const { done, document } = outcome
  const starts = done.outcome === 'started'
  return doneReply({
    title: `${starts ? 'Review started' : (reviewOutcomes.find(({ value }) => value === done.outcome)?.title ?? 'Reviewed')}: ${document.title}`,
    lines: [
      starts ? 'Owner, deputy and approver are reminded of it.' : 'It is recorded. Reminders of the old date stop.',
      ...(done.outcome === 'changed' ? ['Record the new version too: open the document and take its next step.'] : []),
    ],
    facts: [
      { label: starts ? 'To be done by' : 'Due next', value: londonDate(done.due) },
      ...(done.reason ? [{ label: 'Reason', value: done.reason }] : []),
    ],
    buttons: [button('Back to the document', { verb: 'officer-document', document: document.id })],
  })
}

const asksForReview = async (parts: WorkflowParts, id: string, at: Date) => {
  const document = await documentNow(parts, id, at)
  return document ? inPlace(reviewForm(document)) : gone()
}

const tapped = (parts: WorkflowParts, { who, at }: OfficerTurn, action: OfficerAction): Promise<Reply> | undefined => {
  switch (action.verb) {
    case 'officer-documents':
      return registerNow(parts, at).then((content) => ({ ...documentsReply(content, action.from, at), replaces: true }))
    case 'officer-document':
      return opened(parts, action, at)
    case 'officer-decide':
      return asksForStep(parts, action, at)
    case 'officer-decided':
      return decided(parts, who, action, at)
    case 'officer-review':
      return asksForReview(parts, action.document, at)
    case 'officer-reviewed':
      return reviewed(parts, who, action, at)
    case 'officer-ask-to-read':
      return askPeople(parts, who, action.version, action.sure, at)
    default:
      return undefined
  }
}

/** Lets officers move a version of a document from step to step with its evidence, mark reviews, and ask people to read what was adopted. */
export function workflowPart(parts: WorkflowParts): DeskPart {
  return {
    commands: [command],
    handle: async (turn) => {
      const { asked, at } = turn
      if ('verb' in asked) return tapped(parts, turn, asked)
      return asked.command === command.name ? documentsReply(await registerNow(parts, at), 0, at) : undefined
    },
  }
}
