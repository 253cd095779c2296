import { button, type Reply } from '../../chat/index.js'
import type { Content, Document } from '../../content/index.js'
import { deskReply, doneReply, inPlace } from '../form/desk-reply.js'
import { figureText, splitFigures } from '../suppression.js'
import { type Asking, type AskingPlan, registerNow, type WorkflowParts } from './parts.js'
import { versionsIn } from './steps.js'

const reasons: Readonly<Record<string, string>> = {
  acknowledged: 'have read this version already',
  'acknowledged-lately': 'have read it lately',
  snoozed: 'asked to be reminded later',
  'asked-already': 'were asked already',
  'joined-later': 'joined later',
  'not-yet': 'are not due yet',
  'all-channels-off': 'turned all reminders off',
  stopped: 'wait because sending is paused',
  quiet: 'wait for the next open hours',
}

// how many have not been asked tells how many have read it, so these figures go the way of all figures about people
const figures = ({ asked, leftOut }: AskingPlan) => {
  const out = Object.entries(leftOut).filter(([, count]) => count > 0)
  const people = asked + out.reduce((sum, [, count]) => sum + count, 0)
  const split = splitFigures(people, asked)
  return [
    { label: 'People it is written for', value: figureText(split.people) },
    { label: 'Would be asked now', value: figureText(split.done) },
    ...(out.length === 0 ? [] : [{ label: 'Not asked now', value: figureText(split.rest) }]),
    ...(out.length === 0 ? [] : [{ label: 'Because they', value: out.map(([reason]) => reasons[reason] ?? reason).join('; or ') }]),
  ]
}

const adopted = (content: Content, key: string) => {
  const at = key.indexOf('@')
  const document = content.documents.get(key.slice(0, at))
  const found = document && versionsIn(document, content.pack.council).find(({ version }) => version === key.slice(at + 1))
  return document && found?.standing?.status === 'Adopted' ? { document, version: found.version, standing: found.standing } : undefined
}

const askingOf = async (parts: WorkflowParts, who: string, found: NonNullable<ReturnType<typeof adopted>>): Promise<Asking> => {
  const { council } = parts.content.pack
  const decisions = await parts.decisions.decisions(council)
  const decision = decisions.find(({ document, version }) => document === found.document.id && version === found.version)
  return {
    ...{ council, document: found.document.id, version: found.version, because: 'changed', who },
    whatChanged: decision?.whatChanged ?? [],
    decidedOn: found.standing.date === 'not stated' ? undefined : found.standing.date,
  }
}

const opened = (document: Document, of: string) => button('Back to the document', { verb: 'officer-document', document: document.id, of })

/**
 * Shows how many people would be asked to read an adopted version, and asks them once the officer has seen the figures
 * and taps again. What is not adopted, or has left the register, is not asked for.
 */
export async function askPeople(parts: WorkflowParts, who: string, key: string, sure: boolean, at: Date): Promise<Reply> {
  const found = adopted(await registerNow(parts, at), key)
  if (!found || !parts.asking)
    return deskReply({
      title: 'Nobody was asked',
      lines: ['Only an adopted version can be asked for. Type "documents" to see how each stands.'],
    })
  const { asking } = parts
  const { document, version } = found
  const wanted = await askingOf(parts, who, found)
  if (!sure) {
    return inPlace({
      title: `Ask people to read ${document.title}, version ${version}?`,
      lines: ['Each person is asked privately, and reminded twice at most. Nobody sees who has read it but the person.'],
      facts: figures(await asking.plan(wanted)),
      buttons: [button('Ask them', { verb: 'officer-ask-to-read', version: key, sure: true }), opened(document, version)],
    })
  }
  const plan = await asking.plan(wanted)
  await asking.start(wanted)
  const facts = figures(plan)
  await parts.deeds.carryOut(({ log }) => {
    const after = Object.fromEntries(facts.map(({ label, value }) => [label.toLowerCase(), value]))
    return log.write({ who, what: 'asked people to read', subject: `${document.id}, version ${version}`, before: null, after })
  })
  return doneReply({
    title: 'They are being asked',
    lines: [`${document.title}, version ${version}. Reminders go out in the usual hours.`],
    facts,
    buttons: [opened(document, version)],
  })
}
