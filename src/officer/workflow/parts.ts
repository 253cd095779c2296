import { londonDay } from '../../chat/index.js'
import { type Content, type Document, withDecisions } from '../../content/index.js'
import type { DecisionPort, DeedPort } from '../../store/ports.js'

/** One asking of everybody in an audience to read a version, before it is started. */
export interface Asking {
  readonly council: string
  readonly document: string
  readonly version: string
  readonly because: 'changed'
  readonly whatChanged: readonly string[]
  readonly decidedOn?: string | undefined
  readonly who: string
}

/** How many would be asked now, and how many not for which reason. */
export interface AskingPlan {
  readonly asked: number
  readonly leftOut: Readonly<Record<string, number>>
}

/** Starts campaigns; handed in, because another room knows how people are asked. */
export interface AskingPort {
  /** Counts who would be asked now; nothing is written. */
  plan(asking: Asking): Promise<AskingPlan>
  /** Starts it, once a version, cause and day; the answer is how many were asked. */
  start(asking: Asking): Promise<{ readonly campaign: number; readonly asked: number }>
}

/** What the workflow of documents stands on. */
export interface WorkflowParts {
  readonly content: Content
  readonly deeds: DeedPort
  readonly decisions: Pick<DecisionPort, 'decisions' | 'marks'>
  /** Left out where nobody can be written to; then nothing is offered. */
  readonly asking?: AskingPort
  /** Makes what was changed show at once here. */
  readonly show: () => Promise<void>
}

/** The register as it stands at this moment, whichever instance wrote last. */
export async function registerNow({ content, decisions }: Pick<WorkflowParts, 'content' | 'decisions'>, at: Date): Promise<Content> {
  const { council } = content.pack
  const recorded = { decisions: await decisions.decisions(council), reviews: await decisions.marks(council) }
  return withDecisions(content, recorded, londonDay(at))
}

/** A document of the register as it stands at this moment; undefined for an id that nobody gave it. */
export async function documentNow(
  parts: Pick<WorkflowParts, 'content' | 'decisions'>,
  id: string,
  at: Date,
): Promise<Document | undefined> {
  return (await registerNow(parts, at)).documents.get(id)
}
