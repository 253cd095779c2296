import { londonDate } from '../../chat/index.js'
import type { Content, Council } from '../../content/index.js'
import type { TotalsPort } from '../../store/ports.js'
import type { StatusRow, StatusSection } from '../status/section.js'
import { figureText, splitFigures } from '../suppression.js'

/** The seats of a council on a day, as the register has them; undefined where it has none. */
export function seatsOn(council: Council | undefined, day: string): number | undefined {
  const standing = (council?.seats ?? []).filter(({ from }) => from <= day).sort((one, other) => other.from.localeCompare(one.from))
  return standing[0]?.seats
}

const shareOf = (people: number, done: number, seats: number) => {
  const { done: shown } = splitFigures(people, done)
  return shown.kind === 'about' ? `about ${Math.min(100, Math.round((shown.value / seats) * 100))}% of ${seats} seats` : figureText(shown)
}

/** A course whose rate among Councillors is told by the seats of the day. */
export interface CourseOfSeats {
  readonly course: string
  readonly title: string
}

/** What a rate of seats is made of. */
export interface SeatParts {
  readonly council: Council | undefined
  readonly tenant: string
  readonly totals: TotalsPort
}

/**
 * One course of Councillors as a share of the seats of the day. Each course is a section of its own, so that nobody
 * adds up two different courses. A share is worked out from the rounded number that stands beside it, and says no more.
 */
export async function seatSection(
  { council, tenant, totals }: SeatParts,
  { course, title }: CourseOfSeats,
  { at, day }: { readonly at: number; readonly day: string },
): Promise<StatusSection> {
  const crowd = { tenant, audience: 'member', at } as const
  const [people, done] = [await totals.people(crowd), await totals.trained(crowd, course, day)]
  const seats = seatsOn(council, day)
  const row: StatusRow = {
    about: `Councillors by ${londonDate(day)}`,
    figures: [figureText(splitFigures(people, done).done), seats === undefined ? 'seats not stated' : shareOf(people, done, seats)],
  }
  return {
    ...{ id: `course-${course}`, title, first: 'Who', columns: ['have done it at least once', 'share of the seats of the day'] },
    ...{ rows: [row], empty: 'Nothing is recorded.' },
  }
}

/** Figures of the past as the register has them, each with its own day; never a rate of today. */
export function historySection(council: Council | undefined): StatusSection {
  return {
    ...{ id: 'history', title: 'Figures of the past', first: 'What', columns: ['figure', 'of when', 'where it stands'] },
    rows: (council?.history ?? []).map(({ about, figure, when, source }) => ({
      about,
      figures: [figure, /^\d{4}-/.test(when) ? londonDate(when) : when, source],
    })),
    empty: 'None is stated.',
    note: 'These were counted by others, in another council term. They say nothing about today.',
  }
}

/** Where every paper of the suite stands in the council, in the words of the register. */
export function standingSection({ documents, pack }: Content): StatusSection {
  const suite = [...documents.values()].filter(({ suite: inSuite }) => inSuite)
  return {
    ...{ id: 'standing', title: 'Where the papers stand', first: 'Paper', columns: ['version', 'status', 'since', 'next review'] },
    rows: suite.map(({ title, versions, review }) => {
      const [newest] = versions
      const standing = newest?.councils.find(({ council }) => council === pack.council)
      const dayOf = (day: string | undefined) => (day === undefined ? 'not stated' : londonDate(day))
      return {
        about: title,
        figures: [newest?.version ?? 'not stated', standing?.status ?? 'not stated', dayOf(standing?.date), dayOf(review.due)],
      }
    }),
    empty: 'The register holds no paper of the suite.',
    note: 'Noted never counts as Adopted. What the council has not stated is not guessed.',
  }
}
