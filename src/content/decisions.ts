import type { Content } from './content.js'
import type { Document } from './schema/registers.js'

type Version = Document['versions'][number]
type Standing = Version['councils'][number]

/** A decision of a council on one version, as it was recorded after the pack was written; what is left out is not stated. */
export interface RecordedDecision {
  readonly council: string
  readonly document: string
  readonly version: string
  readonly status: Standing['status']
  readonly decidedOn?: string | undefined
  readonly effectiveOn?: string | undefined
  readonly body?: string | undefined
  readonly minute?: string | undefined
}

/** A review that was started or finished after the pack was written. */
export interface RecordedReview {
  readonly council: string
  readonly document: string
  readonly outcome: 'no-change' | 'changed' | 'started'
  readonly dueOn?: string | undefined
  readonly nextDue?: string | undefined
}

/** What was recorded since the pack was written: the newest decision a version, and the newest review a document. */
export interface Recorded {
  readonly decisions: readonly RecordedDecision[]
  readonly reviews: readonly RecordedReview[]
}

const standingOf = ({ council, status, decidedOn, effectiveOn, body, minute }: RecordedDecision): Standing => ({
  council,
  status,
  date: decidedOn ?? 'not stated',
  ...(effectiveOn === undefined ? {} : { effective: effectiveOn }),
  minute: minute ?? 'not stated',
  body: body ?? 'not stated',
})

const layOver = (version: Version, decisions: readonly RecordedDecision[]): Version => {
  const own = decisions.filter((decision) => decision.version === version.version)
  const others = version.councils.filter(({ council }) => !own.some((decision) => decision.council === council))
  return { ...version, councils: [...others, ...own.map(standingOf)] }
}

const inForce = ({ status, date, effective }: Standing, today: string) =>
  status === 'Adopted' &&
  !(effective !== undefined && effective !== 'not stated' ? effective > today : date !== 'not stated' && date > today)

// readers of a document take the first version that stands: the one in force, the latest first, and a replaced one last
const order = (council: string, today: string) => (version: Version) => {
  const standing = version.councils.find((entry) => entry.council === council)
  if (standing && inForce(standing, today)) return `2 ${standing.effective ?? standing.date}`.replace('not stated', '')
  return standing?.status === 'Superseded' ? '0' : '1'
}

const withVersions = (document: Document, decisions: readonly RecordedDecision[], council: string, today: string): Document => {
  const known = new Set(document.versions.map(({ version }) => version))
  const added = [...new Set(decisions.map(({ version }) => version))].filter((version) => !known.has(version))
  const all = [...document.versions, ...added.map((version): Version => ({ version, councils: [] }))]
  const rank = order(council, today)
  const ranked = all.map((version) => layOver(version, decisions)).map((version) => ({ version, rank: rank(version) }))
  const sorted = ranked.sort((one, other) => (one.rank === other.rank ? 0 : one.rank < other.rank ? 1 : -1))
  return { ...document, versions: sorted.map(({ version }) => version) }
}

const withReview = (document: Document, review: RecordedReview): Document => {
  const due = review.outcome === 'started' ? review.dueOn : review.nextDue
  return { ...document, review: { ...document.review, due: due ?? 'not stated' } }
}

/**
 * Lays what was recorded since over the documents of a pack, so that everything that names a document shows its status
 * and its review date of today (a day such as `2026-11-21`). A version that the pack does not know is added; a document
 * that it does not know is left out, because there is nothing to show of it. A date that nobody has told stays "not stated".
 */
export function withDecisions(content: Content, { decisions, reviews }: Recorded, today: string): Content {
  const { council } = content.pack
  const documents = [...content.documents].map(([id, document]): [string, Document] => {
    const own = decisions.filter((decision) => decision.document === id)
    const review = reviews.find((one) => one.document === id && one.council === council)
    const decided = own.length === 0 ? document : withVersions(document, own, council, today)
    return [id, review ? withReview(decided, review) : decided]
  })
  return { ...content, documents: new Map(documents) }
}
