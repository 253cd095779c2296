import { londonMoment } from '../../chat/index.js'
import type { DeedPort, NewTrainingDate, TrainingDate } from '../../store/ports.js'
import { faultsOf } from '../form/read-box.js'
import type { FindByAddress } from './plan-import.js'
import { type AddressedRecord, readDate, readRecord, type TypedDate, type TypedRecord } from './read-training.js'

const told = ({ title, starts, audience, place }: NewTrainingDate) => ({ title, when: londonMoment(starts), for: audience, place })

/** A date as an officer wants it; `of` is the date that it changes. */
export interface WantedDate {
  readonly who: string
  readonly council: string
  readonly of?: number | undefined
  readonly typed: TypedDate
  readonly at: Date
}

/** Adds a date, or puts a changed one in the place of the old; `done` is undefined when the old one is not there any more. */
export async function addOrChangeDate(
  deeds: DeedPort,
  { who, council, of, typed, at }: WantedDate,
): Promise<{ faults: readonly string[] } | { done: NewTrainingDate | undefined }> {
  const { cells, date } = readDate(typed, council, at)
  if (!date) return { faults: faultsOf(Object.values(cells)) }
  const done = await deeds.carryOut(async ({ training, log }) => {
    const standing = (await training.dates(council, at.getTime())).find(({ id }) => id === of)
    if (of !== undefined && !(standing && (await training.cancelDate(of)))) return undefined
    await training.addDate(date)
    const what = of === undefined ? 'added the training date' : 'changed the training date'
    await log.write({ who, what, subject: date.course, before: standing ? told(standing) : null, after: told(date) })
    return date
  })
  return { done }
}

/** Calls a date off. False when somebody else did so before. */
export function callOff(deeds: DeedPort, who: string, date: TrainingDate): Promise<boolean> {
  return deeds.carryOut(async ({ training, log }) => {
    if (!(await training.cancelDate(date.id))) return false
    await log.write({ who, what: 'called off the training date', subject: date.course, before: told(date), after: null })
    return true
  })
}

/** What one person's record stands on. */
export interface RecordParts {
  readonly deeds: DeedPort
  readonly findByAddress: FindByAddress
}

/** Records that one person did a course, or takes a wrong record away; the log names the person by number only. */
export async function recordOne(
  { deeds, findByAddress }: RecordParts,
  { who, typed, isWrong, at }: { who: string; typed: TypedRecord; isWrong: boolean; at: Date },
): Promise<{ faults: readonly string[] } | { title: string; record: AddressedRecord }> {
  const { cells, record } = readRecord(typed, at)
  if (!record) return { faults: faultsOf(Object.values(cells)) }
  const person = (await findByAddress([record.address])).get(record.address)
  if (person === undefined) return { faults: ['E-mail: nobody in the directory has this address. Check its spelling.'] }
  const { course, doneOn, source } = record
  const changed = await deeds.carryOut(async ({ training, log }) => {
    const done = isWrong
      ? await training.correct(person, course, doneOn)
      : (await training.record([{ person, course, doneOn, source, setBy: who }])) > 0
    const what = isWrong ? 'took away a training record of' : 'recorded training of'
    if (done) await log.write({ who, what, subject: `person ${person}`, before: null, after: { course, day: doneOn, source } })
    return done
  })
  if (isWrong && !changed)
    return { faults: ['Day: that person has no record of this course on this day. Look at the course and the day again.'] }
  return { title: isWrong ? 'Taken away' : changed ? 'Recorded' : 'That was recorded already', record }
}
