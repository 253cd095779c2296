import { button } from '../../chat/index.js'
import type { Document, Status } from '../../content/index.js'
import type { DeskMessage } from '../form/desk-reply.js'
import { choiceField, dayField, wordsField } from '../form/fields.js'
import { asksVersion, needsMinute, type TypedDecision, versionBefore } from './read-decision.js'
import { reviewOutcomes, type TypedReview } from './record-review.js'

const back = (document: string, of?: string) =>
  button('Back to the document', { verb: 'officer-document', document, here: true, ...(of === undefined || of === '' ? {} : { of }) })

const hints: Readonly<Partial<Record<Status, string>>> = {
  Adopted: 'Write Adopted only with the minute in your hand. Answers say so at once.',
  Noted: 'Noted says that a committee has taken note. It never counts as Adopted.',
  Superseded: 'It is then no longer shown as what holds. Say what takes its place.',
  Draft: 'A draft is still being written. Answers say that it is not adopted.',
}

const evidence = (typed: TypedDecision, needed: boolean) => {
  const need = (text: string) => (needed ? { needed: text } : {})
  return [
    dayField({ id: 'day', label: 'Decided on', ...need('Please give the day of the decision.'), value: typed.day }),
    wordsField({
      ...{ id: 'body', label: 'Decided by', hint: 'Such as Full Council', most: 120, value: typed.body },
      ...need('Please write who decided, such as Full Council.'),
    }),
    wordsField({
      ...{ id: 'minute', label: 'Minute', hint: 'Its number, such as 12', most: 60, value: typed.minute },
      ...need('Please write the number of the minute.'),
    }),
  ]
}

const needs: Readonly<Partial<Record<Status, (typed: TypedDecision) => ReturnType<typeof wordsField>[]>>> = {
  Adopted: ({ effective, changed: value }) => [
    dayField({ id: 'effective', label: 'In force from, if later', value: effective }),
    wordsField({
      ...{ id: 'changed', label: 'What changed, one line each. People are shown this.', most: 600, long: true, value },
      hint: 'Up to six short lines',
    }),
  ],
  Superseded: ({ changed: value }) => [
    wordsField({
      ...{ id: 'changed', label: 'Replaced by, or why', most: 600, long: true, value },
      ...{ needed: 'Please write what takes its place, or why.', hint: 'The new version or document' },
    }),
  ],
}

const versionField = (value: string | undefined) =>
  wordsField({
    ...{ id: 'version', label: 'Version', most: 20, value },
    ...{ needed: 'Please write the version, such as 1.0.', hint: 'Such as 1.0' },
  })

/** One step of one version, as its form is headed. */
export interface FormStep {
  readonly status: Status
  /** The version, or empty for a new one. */
  readonly of: string
  readonly title: string
}

/** The form for one step of a version: the boxes that the step needs, and what was typed before. */
export function decisionForm(document: Document, step: FormStep, typed: TypedDecision = {}, faults: readonly string[] = []): DeskMessage {
  const { status, of, title } = step
  const asks = asksVersion(status, of)
  return {
    title: `${title}: ${document.title}`,
    faults,
    lines: [...(asks || of === 'not stated' ? [] : [`Version ${of}.`]), ...(hints[status] ? [hints[status]] : [])],
    fields: [
      ...(asks ? [versionField(typed.version ?? versionBefore(of))] : []),
      ...(status === 'Draft' ? [] : evidence(typed, needsMinute(status))),
      ...(needs[status]?.(typed) ?? []),
    ],
    send: button(`Save as ${status}`, { verb: 'officer-decided', document: document.id, of, status }),
    buttons: [back(document.id, of)],
  }
}

/** The form for a review: what it came to, or that one begins, and when it is due next. */
export function reviewForm(document: Document, typed: TypedReview = {}, faults: readonly string[] = []): DeskMessage {
  const { interval } = document.review
  return {
    title: `Review: ${document.title}`,
    faults,
    lines: [
      'No change is a good outcome too, and is recorded.',
      interval === 'not stated'
        ? 'The council has not set how often it is reviewed. Usual are 12 months for a card and 24 for guidance, 36 at most.'
        : `It is reviewed every ${interval} months.`,
    ],
    fields: [
      choiceField({ id: 'outcome', label: 'Outcome', needed: 'Please choose one.', options: reviewOutcomes, value: typed.outcome }),
      dayField({ id: 'due', label: 'Due next; for a review that starts, to be done by', needed: 'Please give the day.', value: typed.due }),
      wordsField({
        id: 'reason',
        label: 'Reason; needed when a review starts',
        hint: 'Such as a change in the law',
        most: 300,
        value: typed.reason,
        long: true,
      }),
    ],
    send: button('Save', { verb: 'officer-reviewed', document: document.id }),
    buttons: [back(document.id)],
  }
}
