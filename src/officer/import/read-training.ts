import { londonAt, londonDay } from '../../chat/index.js'
import type { NewTrainingDate } from '../../store/ports.js'
import { type ReadBox, readDay, readWords } from '../form/read-box.js'

/** A training date as it was typed or pasted, cell by cell. */
export interface TypedDate {
  readonly course?: string | undefined
  readonly title?: string | undefined
  readonly day?: string | undefined
  readonly starts?: string | undefined
  readonly ends?: string | undefined
  readonly place?: string | undefined
  readonly link?: string | undefined
  readonly audience?: string | undefined
}

/** A training record as it was typed or pasted, cell by cell. */
export interface TypedRecord {
  readonly address?: string | undefined
  readonly course?: string | undefined
  readonly day?: string | undefined
  readonly source?: string | undefined
}

/** Cells once read, by name, so that a fault can be told by its column. */
export type ReadCells<Name extends string> = Readonly<Record<Name, ReadBox>>

/** The name under which a course is recorded: small letters, figures and hyphens. */
const readCourse = (typed: string | undefined): ReadBox => {
  const box = readWords(typed, { label: 'Course', most: 40, needed: 'please write the short name, such as social-media.' })
  const value = box.value?.toLowerCase().replace(/[\s_]+/g, '-')
  if (value === undefined) return box
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
    ? { value }
    : { fault: 'Course: please use letters, figures and hyphens only, such as social-media.' }
}

// a spreadsheet in English writes 19/11/2026
const readAnyDay = (typed: string | undefined, label: string): ReadBox => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(20\d\d)$/.exec((typed ?? '').trim()) ?? []
  const iso = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readDay(iso, { label, needed: 'please give the day, such as 2026-11-21.' })
}

const readTime = (typed: string | undefined, label: string): ReadBox => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d\d)$/.exec((typed ?? '').trim()) ?? []
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60
  return isTime ? { value: `${hour.padStart(2, '0')}:${minute}` } : { fault: `${label}: please write the time of day, such as 14:00.` }
}

const readLink = (typed: string | undefined): ReadBox => {
  const box = readWords(typed, { label: 'Link', most: 400 })
  if (box.value === undefined) return box
  return URL.canParse(box.value) && new URL(box.value).protocol === 'https:'
    ? box
    : { fault: 'Link: please give a whole address that starts with https://.' }
}

const audiences: Readonly<Record<string, 'member' | 'staff' | 'both'>> = {
  member: 'member',
  members: 'member',
  councillor: 'member',
  councillors: 'member',
  staff: 'staff',
  both: 'both',
  '': 'both',
}

const readAudience = (typed: string | undefined): ReadBox => {
  const value = audiences[(typed ?? '').trim().toLowerCase()]
  return value ? { value } : { fault: 'Audience: please write member, staff or both.' }
}

const laterThan = (ends: ReadBox, starts: ReadBox): ReadBox =>
  ends.value !== undefined && starts.value !== undefined && ends.value <= starts.value
    ? { fault: 'Ends: please give a time after the start.' }
    : ends

const toCome = (day: ReadBox, today: string): ReadBox =>
  day.value !== undefined && day.value < today ? { fault: 'Day: that day is past. Dates are for courses still to come.' } : day

/** Reads one training date. */
export function readDate(typed: TypedDate, council: string, at: Date): { cells: ReadCells<keyof TypedDate>; date?: NewTrainingDate } {
  const starts = readTime(typed.starts, 'Starts')
  const cells = {
    course: readCourse(typed.course),
    title: readWords(typed.title, { label: 'Title', most: 80, shown: true, needed: 'please write what people call the course.' }),
    day: toCome(readAnyDay(typed.day, 'Day'), londonDay(at)),
    starts,
    ends: laterThan(readTime(typed.ends, 'Ends'), starts),
    place: readWords(typed.place, { label: 'Place', most: 120, shown: true }),
    link: readLink(typed.link),
    audience: readAudience(typed.audience),
  }
  if (Object.values(cells).some(({ fault }) => fault !== undefined)) return { cells }
  const { course, title, day, ends, place, link, audience } = cells
  const date: NewTrainingDate = {
    ...{ council, course: course.value ?? '', title: title.value ?? '' },
    starts: londonAt(day.value ?? '', starts.value ?? ''),
    ends: londonAt(day.value ?? '', ends.value ?? ''),
    ...{ place: place.value, link: link.value },
    audience: audiences[audience.value ?? ''] ?? 'both',
  }
  return { cells, date }
}

/** One training record whose person is still to be found by their address. */
export interface AddressedRecord {
  readonly address: string
  readonly course: string
  readonly doneOn: string
  readonly source: string
}

/** Reads one training record. */
export function readRecord(typed: TypedRecord, at: Date): { cells: ReadCells<keyof TypedRecord>; record?: AddressedRecord } {
  const day = readAnyDay(typed.day, 'Day')
  const cells = {
    address: readWords(typed.address, { label: 'E-mail', most: 254, needed: "please write the person's council e-mail address." }),
    course: readCourse(typed.course),
    day:
      day.value !== undefined && day.value > londonDay(at)
        ? { fault: 'Day: that day is still to come. Record the course once it is done.' }
        : day,
    source: readWords(typed.source, { label: 'Source', most: 60 }),
  }
  const { address, course, day: doneOn, source } = cells
  const isWhole = address.value !== undefined && course.value !== undefined && doneOn.value !== undefined && source.fault === undefined
  if (!isWhole) return { cells }
  const record = { address: address.value.toLowerCase(), course: course.value, doneOn: doneOn.value, source: source.value ?? 'register' }
  return { cells, record }
}
