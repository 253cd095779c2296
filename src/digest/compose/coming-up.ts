import { daysAfter, londonDate, londonDay, londonTime } from '../../chat/index.js'
import type { Content, Council, Document } from '../../content/index.js'
import type { TrainingDate } from '../../store/ports.js'

const electionAheadDays = 90
const reviewAheadDays = 62
const trainingAheadDays = 45

/** An election as the register of councils has it. */
export type Election = Council['elections'][number]

const ownCouncil = ({ councils, pack }: Content) => councils.get(pack.council)

/** The election in whose period a day lies, for the pack's own council. */
export function electionOn(content: Content, day: string): Election | undefined {
  return ownCouncil(content)?.elections.find(({ periodFrom, periodUntil }) => day >= periodFrom && day <= periodUntil)
}

const electionLines = (content: Content, day: string): string[] =>
  (ownCouncil(content)?.elections ?? [])
    .filter(({ periodFrom, pollingDay }) => pollingDay >= day && periodFrom <= daysAfter(day, electionAheadDays))
    .map(({ name, periodFrom, periodUntil, pollingDay, confirmed }) => {
      const sure = confirmed ? '' : ' Dates to be confirmed by the Elections team.'
      return `${name}: election period ${londonDate(periodFrom)} to ${londonDate(periodUntil)}, poll on ${londonDate(pollingDay)}.${sure}`
    })

const reviewLines = (documents: Iterable<Document>, day: string): string[] =>
  [...documents]
    .filter(({ suite, review: { due } }) => suite && due !== 'not stated' && due >= day && due <= daysAfter(day, reviewAheadDays))
    .map(({ title, review: { due } }) => `Review due: ${title}, ${londonDate(due)}.`)

const trainingLines = (dates: readonly TrainingDate[], day: string): string[] =>
  [...dates]
    .sort((one, other) => one.starts - other.starts)
    .filter(
      ({ audience, starts }) => audience !== 'staff' && londonDay(starts) >= day && londonDay(starts) <= daysAfter(day, trainingAheadDays),
    )
    .map(
      ({ title, starts, place }) =>
        `Training: ${title}, ${londonDate(starts)} at ${londonTime(starts)}${place === undefined ? '' : `, ${place}`}.`,
    )

/** What is coming up from a day on: elections within three months, reviews within two, training within six weeks; the soonest kind first. */
export function comingUp(content: Content, training: readonly TrainingDate[], day: string): readonly string[] {
  return [...electionLines(content, day), ...trainingLines(training, day), ...reviewLines(content.documents.values(), day)]
}
