import type { Document, Status } from '../../content/index.js'
import type { DeedBooks } from '../../store/ports.js'
import { documentNow, type WorkflowParts } from './parts.js'
import { type ReadDecision, readDecision, type TypedDecision } from './read-decision.js'
import { nextSteps, recordedFor, type Standing, versionsIn } from './steps.js'

/** A step of one version of a document, as an officer asks for it; `of` is the version, or empty for a new one. */
export interface WantedStep {
  readonly who: string
  readonly document: string
  readonly of: string
  readonly status: Status
  readonly typed: TypedDecision
  readonly at: Date
}

/** What became of a wanted step. */
export type StepOutcome =
  | { readonly done: ReadDecision; readonly document: Document; readonly recorded: readonly Status[] }
  | { readonly faults: readonly string[]; readonly document?: Document }

const told = (standing: Standing | undefined) => {
  if (!standing) return null
  const { status, date, effective, minute, body } = standing
  return { status, 'decided on': date, 'in force from': effective ?? '', minute, 'decided by': body }
}

const standingOf = (document: Document, council: string, version: string) =>
  versionsIn(document, council).find((one) => one.version === version)?.standing

const notFrom = (standing: Standing | undefined, { status, of }: WantedStep): string | undefined => {
  const now = standing ? `${standing.status} now` : 'not in the register yet'
  if (of === '' ? status === 'Draft' : standing?.status === status || nextSteps(standing).includes(status)) return undefined
  return `This version is ${now}, so it cannot become ${status}. Open the document again to see what can be done next.`
}

// a draft that got its final number would else be left behind on its way
const renumbered = ({ of }: WantedStep, { version }: ReadDecision) => (of === '' || of === 'not stated' || of === version ? undefined : of)

const write = async (books: DeedBooks, council: string, step: WantedStep, read: ReadDecision, standing: Standing | undefined) => {
  const { who, document, status } = step
  const recorded = recordedFor(standing?.status, status)
  const old = renumbered(step, read)
  if (old)
    await books.decisions.decide({
      council,
      document,
      version: old,
      status: 'Superseded',
      whatChanged: [`Became version ${read.version}.`],
      setBy: who,
    })
  for (const one of recorded) await books.decisions.decide({ council, document, status: one, setBy: who, ...read })
  const { version, decidedOn, effectiveOn, minute, body, whatChanged } = read
  await books.log.write({
    who,
    what: standing?.status === status ? `corrected the entry ${status} of` : `recorded as ${recorded.join(' and ')}:`,
    subject: `${document}, version ${version}, ${council}`,
    before: told(standing),
    after: {
      status,
      'decided on': decidedOn,
      'in force from': effectiveOn,
      minute,
      'decided by': body,
      'what changed': whatChanged,
      'was version': old,
    },
  })
  return recorded
}

/**
 * Records a step of a version with its evidence, and logs it, both or neither. A step that is not the next one from where
 * the version stands now is refused, also when somebody else moved it a moment ago.
 */
export async function recordDecision(parts: WorkflowParts, step: WantedStep): Promise<StepOutcome> {
  const { content, deeds, show } = parts
  const { council } = content.pack
  const known = await documentNow(parts, step.document, step.at)
  if (!known) return { faults: ['That document is not in the register. Type "documents" to see those that are.'] }
  const read = readDecision(step.typed, step.status, step.of, step.at)
  if ('faults' in read) return { faults: read.faults, document: known }
  const outcome = await deeds.carryOut(async (books): Promise<StepOutcome> => {
    const document = (await documentNow({ content, decisions: books.decisions }, step.document, step.at)) ?? known
    const taken = read.decision.version !== step.of && standingOf(document, council, read.decision.version)
    if (taken)
      return { faults: [`Version: there is a version ${read.decision.version} already. Please give the new one another number.`], document }
    const standing = standingOf(document, council, step.of)
    const fault = notFrom(standing, step)
    if (fault) return { faults: [fault], document }
    return { done: read.decision, document, recorded: await write(books, council, step, read.decision, standing) }
  })
  if ('done' in outcome) await show()
  return outcome
}
