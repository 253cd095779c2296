import { button, londonDay, londonMoment, londonTime, type Reply } from '../../chat/index.js'
import type { TrainingDate } from '../../store/ports.js'
import { type DeskMessage, type DeskRow, deskList } from '../form/desk-reply.js'
import { choiceField, dayField, wordsField } from '../form/fields.js'
import { faultWords } from './plan-import.js'
import type { TableFault } from './read-table.js'
import type { TypedDate, TypedRecord } from './read-training.js'

const shownDates = 12
const shownFaults = 10

const back = button('All training dates', { verb: 'command', command: 'manage training' })
const audiences = { member: 'Councillors', staff: 'staff', both: 'Councillors and staff' } as const

const rowOf = ({ id, title, course, starts, audience }: TrainingDate): DeskRow => ({
  title,
  lines: [`${londonMoment(starts)}, for ${audiences[audience]}. Recorded as ${course}.`],
  open: button(title.slice(0, 80), { verb: 'officer-date-open', date: id }),
})

/** The dates still to come, and what can be done about training. */
export function trainingReply(dates: readonly TrainingDate[]): Reply {
  const more = dates.length > shownDates ? [`These are the first ${shownDates} of ${dates.length}.`] : []
  const lines = dates.length === 0 ? ['No date is set.'] : [...more, 'Tap a date to change it or to call it off.']
  const command = (name: string, title: string) => button(title, { verb: 'command', command: name })
  return deskList('Training', lines, dates.slice(0, shownDates).map(rowOf), [
    command('add training date', 'Add a date'),
    command('record training', 'Record who did a course'),
    command('import training', 'Import a list'),
  ])
}

/** One date, with what can be done about it. */
export function dateMessage(date: TrainingDate): DeskMessage {
  return {
    title: date.title,
    lines: ['Calling it off takes it out of every list at once. To have it back, add it again.'],
    facts: dateFacts(date),
    buttons: [
      button('Change it', { verb: 'officer-date-change', date: date.id }),
      button('Call it off', { verb: 'officer-date-off', date: date.id }),
      back,
    ],
  }
}

/** A date as facts. */
export function dateFacts({
  starts,
  ends,
  audience,
  place,
  link,
  course,
}: Omit<TrainingDate, 'id'>): readonly { label: string; value: string }[] {
  return [
    { label: 'When', value: `${londonMoment(starts)} to ${londonTime(ends)}` },
    { label: 'For', value: audiences[audience] },
    ...(place === undefined ? [] : [{ label: 'Place', value: place }]),
    ...(link === undefined ? [] : [{ label: 'Link', value: link }]),
    { label: 'Recorded as', value: course },
  ]
}

/** A date as its form shows it. */
export function typedOf({ course, title, starts, ends, place, link, audience }: TrainingDate): TypedDate {
  return { course, title, day: londonDay(starts), starts: londonTime(starts), ends: londonTime(ends), place, link, audience }
}

/** The form for a date; `of` is the date that it changes. */
export function dateForm(of: number | undefined, typed: TypedDate = {}, faults: readonly string[] = []): DeskMessage {
  const words = (id: keyof TypedDate, label: string, hint: string, most: number, needed?: string) =>
    wordsField({ id, label, hint, most, value: typed[id], ...(needed === undefined ? {} : { needed }) })
  const options = [
    { value: 'member', title: 'Councillors' },
    { value: 'staff', title: 'Staff' },
    { value: 'both', title: 'Both' },
  ]
  return {
    title: of === undefined ? 'Add a training date' : 'Change a training date',
    faults,
    fields: [
      words('title', 'Title', 'What people call it', 80, 'Please write the title.'),
      words('course', 'Short name', 'Such as social-media', 40, 'Please write the short name, such as social-media.'),
      dayField({ id: 'day', label: 'Day', needed: 'Please give the day.', value: typed.day }),
      words('starts', 'Starts', 'Such as 14:00', 5, 'Please write the time, such as 14:00.'),
      words('ends', 'Ends', 'Such as 15:30', 5, 'Please write the time, such as 15:30.'),
      words('place', 'Place', 'Room or building', 120),
      words('link', 'Link', 'https://…', 400),
      choiceField({ id: 'audience', label: 'For', needed: 'Please choose.', options, value: typed.audience ?? 'both' }),
    ],
    send: button(of === undefined ? 'Add the date' : 'Save the change', { verb: 'officer-date', ...(of === undefined ? {} : { of }) }),
    buttons: [back],
  }
}

/** The form for one person's record. */
export function recordForm(typed: TypedRecord & { wrong?: string | undefined } = {}, faults: readonly string[] = []): DeskMessage {
  const options = [
    { value: 'false', title: 'They did this course' },
    { value: 'true', title: 'Take away a wrong record' },
  ]
  return {
    title: 'Record training for one person',
    faults,
    lines: ['Only that person is shown their record. To put one right, take the wrong one away and record it again.'],
    fields: [
      wordsField({
        id: 'address',
        label: 'Council e-mail address',
        hint: 'name@council.example',
        most: 254,
        needed: 'Please write the address.',
        value: typed.address,
      }),
      wordsField({
        id: 'course',
        label: 'Short name of the course',
        hint: 'Such as social-media',
        most: 40,
        needed: 'Please write the short name.',
        value: typed.course,
      }),
      dayField({ id: 'day', label: 'Done on', needed: 'Please give the day.', value: typed.day }),
      wordsField({ id: 'source', label: 'How you know', hint: 'Such as register, or own evidence', most: 60, value: typed.source }),
      choiceField({ id: 'wrong', label: 'What to do', needed: 'Please choose.', options, value: typed.wrong ?? 'false' }),
    ],
    send: button('Save', { verb: 'officer-record' }),
    buttons: [back],
  }
}

const linesOfHelp = [
  'Copy the cells from your spreadsheet with their headings, and paste them here.',
  'Who did a course: email, course, date, source.',
  'Dates to come: course, title, date, starts, ends, place, link, audience.',
  'You see what it comes to before anything counts.',
]

/** The box to paste a table into; after a fault it comes back empty, because the table is mended where it was copied from. */
export function importForm(faults: readonly TableFault[] = []): DeskMessage {
  const more = faults.length - shownFaults
  return {
    title: faults.length === 0 ? 'Import training' : `Nothing was imported: ${faults.length} to put right`,
    faults: [...faults.slice(0, shownFaults).map(faultWords), ...(more > 0 ? [`And ${more} more. Put these right first.`] : [])],
    lines: faults.length === 0 ? linesOfHelp : ['Put it right in your spreadsheet, copy it again and paste it here.'],
    fields: [
      wordsField({
        id: 'rows',
        label: 'The table',
        needed: 'Please paste the table first.',
        hint: 'Paste it with its headings',
        most: 15_000,
        long: true,
      }),
    ],
    send: button('See what it comes to', { verb: 'officer-import' }),
    buttons: [back],
  }
}

/** The way back to all dates, for every card that confirms something about training. */
export const allDates = back
