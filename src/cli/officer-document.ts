import type { Document, Status } from '../content/index.js'
import { recordDecision, recordReview, registerNow, versionShown } from '../officer/index.js'
import { type TerminalDesk, whoActs } from './officer-desk.js'
import type { OfficerValues } from './officer-options.js'
import type { Terminal } from './terminal.js'

const statuses: readonly Status[] = ['Draft', 'Endorsed', 'Recommended', 'Adopted', 'Noted', 'Superseded']

const outcomes = { reviewed: 'no-change', changed: 'changed', 'start-review': 'started' } as const

const partsOf = ({ content, books }: TerminalDesk) => ({
  ...{ content, deeds: books.deeds, decisions: books.decisions },
  // a running bot looks for itself
  show: async () => undefined,
})

const lineOf = (document: Document, council: string) => {
  const { version, standing } = versionShown(document, council)
  return [document.id, `version ${version}`, standing?.status ?? 'status not stated', `review due ${document.review.due}`].join('  ')
}

const list = async (desk: TerminalDesk, { json }: OfficerValues, { print, now }: Terminal) => {
  const content = await registerNow(partsOf(desk), new Date(now()))
  for (const document of content.documents.values()) {
    const { id, title, review, versions } = document
    print(json ? JSON.stringify({ id, title, review, versions }) : lineOf(document, content.pack.council))
  }
  return 0
}

const told = (terminal: Terminal, outcome: { faults: readonly string[] } | { done: object }, done: string) => {
  if ('done' in outcome) {
    terminal.print(done)
    return 0
  }
  for (const fault of outcome.faults) terminal.tell(fault)
  return 2
}

const review = async (desk: TerminalDesk, id: string, outcome: string, values: OfficerValues, terminal: Terminal) => {
  const who = whoActs(values.as)
  const typed = { outcome, due: values.due, reason: values.reason }
  const recorded = await recordReview(partsOf(desk), { who, document: id, typed, at: new Date(terminal.now()) })
  return told(terminal, recorded, outcome === 'started' ? 'The review is started.' : 'The review is recorded.')
}

const step = async (desk: TerminalDesk, id: string, status: Status, values: OfficerValues, terminal: Terminal) => {
  const who = whoActs(values.as)
  const at = new Date(terminal.now())
  const document = (await registerNow(partsOf(desk), at)).documents.get(id)
  const of = values.new ? '' : document ? versionShown(document, desk.content.pack.council, values.of).version : ''
  const { version, decided: day, effective, minute, body, changed } = values
  const typed = { version, day, effective, minute, body, changed: changed?.join('\n') }
  const outcome = await recordDecision(partsOf(desk), { who, document: id, of, status, typed, at })
  return told(
    terminal,
    outcome,
    `Recorded as ${'done' in outcome ? outcome.recorded.join(' and ') : status}. A running bot says so within a minute.`,
  )
}

/** `officer document`: lists the register, takes a version to its next step, or marks a review. */
export async function documentCommand(
  desk: TerminalDesk,
  [id, deed]: readonly string[],
  values: OfficerValues,
  terminal: Terminal,
): Promise<number> {
  if (id === undefined) return list(desk, values, terminal)
  const status = statuses.find((one) => one.toLowerCase() === deed?.toLowerCase())
  if (status) return step(desk, id, status, values, terminal)
  const outcome = Object.entries(outcomes).find(([name]) => name === deed)?.[1]
  if (outcome) return review(desk, id, outcome, values, terminal)
  throw new Error(`After the id "officer document" takes ${[...statuses, ...Object.keys(outcomes)].join(', ')}.`)
}
