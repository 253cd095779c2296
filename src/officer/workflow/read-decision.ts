import { londonDay } from '../../chat/index.js'
import type { Status } from '../../content/index.js'
import { faultsOf, type ReadBox, readDay, readWords } from '../form/read-box.js'

/** What an officer typed about a decision, box by box. */
export interface TypedDecision {
  readonly version?: string | undefined
  readonly day?: string | undefined
  readonly effective?: string | undefined
  readonly minute?: string | undefined
  readonly body?: string | undefined
  readonly changed?: string | undefined
}

/** A decision that can be recorded. */
export interface ReadDecision {
  readonly version: string
  readonly decidedOn?: string
  readonly effectiveOn?: string
  readonly minute?: string
  readonly body?: string
  readonly whatChanged: readonly string[]
}

const mostLines = 6

/** Whether a step needs the minute of a meeting in hand. */
export function needsMinute(status: Status): boolean {
  return status !== 'Draft' && status !== 'Superseded'
}

/** Whether a step says which version it is about: a new draft, and an adoption, which may give a draft its final number. */
export function asksVersion(status: Status, of: string): boolean {
  return status === 'Draft' ? of === '' : status === 'Adopted'
}

/** The version as it stands in the box before anybody typed. */
export function versionBefore(of: string): string {
  return of === 'not stated' ? '' : of
}

const numbered = (box: ReadBox): ReadBox =>
  box.value !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(box.value)
    ? { fault: 'Version: please use letters, figures, points and hyphens only, such as 1.0.' }
    : box.value === 'not stated'
      ? { fault: 'Version: please write the version that was decided, such as 1.0.' }
      : box

const readVersion = (typed: string | undefined, status: Status, of: string) =>
  asksVersion(status, of)
    ? numbered(readWords(typed ?? versionBefore(of), { label: 'Version', most: 20, needed: 'please write the version, such as 1.0.' }))
    : { value: of }

const notAfter = (box: ReadBox, today: string): ReadBox =>
  box.value !== undefined && box.value > today
    ? { fault: 'Decided on: that day is still to come. Record the decision once it is made.' }
    : box

const notBefore = (box: ReadBox, day: string | undefined): ReadBox =>
  box.value !== undefined && day !== undefined && box.value < day
    ? { fault: 'In force from: please give the day of the decision or a later one.' }
    : box

const readChanged = (typed: string | undefined, status: Status): ReadBox => {
  const isReason = status === 'Superseded'
  const label = isReason ? 'Replaced by, or why' : 'What changed'
  const needed = isReason ? { needed: 'please write what takes its place, or why it no longer holds.' } : {}
  const box = readWords(typed, { label, most: 600, shown: true, long: true, ...needed })
  const lines = box.value?.split('\n').length ?? 0
  return lines > mostLines ? { fault: `${label}: please use at most ${mostLines} lines. You used ${lines}.` } : box
}

const given = <Name extends string>(name: Name, { value }: ReadBox) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>

/**
 * Reads what was typed about a step. Adopted, Noted, Recommended and Endorsed need date, minute and decision body, since
 * without a minute nobody can show that it was decided; Superseded needs its successor or a reason.
 */
export function readDecision(
  typed: TypedDecision,
  status: Status,
  of: string,
  at: Date,
): { decision: ReadDecision } | { faults: readonly string[] } {
  const evidence = needsMinute(status)
  const need = (needed: string) => (evidence ? { needed } : {})
  const version = readVersion(typed.version, status, of)
  const day = notAfter(readDay(typed.day, { label: 'Decided on', ...need('please give the day of the decision.') }), londonDay(at))
  const body = readWords(typed.body, { label: 'Decided by', most: 120, ...need('please write who decided, such as Full Council.') })
  const minute = readWords(typed.minute, { label: 'Minute', most: 60, ...need('please write the number of the minute, such as 12.') })
  const effective = notBefore(readDay(typed.effective, { label: 'In force from' }), day.value)
  const changed = readChanged(typed.changed, status)
  const faults = faultsOf([version, day, body, minute, effective, changed])
  if (faults.length > 0 || version.value === undefined) return { faults }
  return {
    decision: {
      version: version.value,
      ...given('decidedOn', day),
      ...given('effectiveOn', effective),
      ...given('minute', minute),
      ...given('body', body),
      whatChanged: changed.value?.split('\n') ?? [],
    },
  }
}
