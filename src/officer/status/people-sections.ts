import { londonDate, londonDay } from '../../chat/index.js'
import type { Content, Document } from '../../content/index.js'
import type { CampaignPort, TotalsPort } from '../../store/ports.js'
import { type Figure, figureText, type Split, splitFigures } from '../suppression.js'
import type { StatusRow, StatusSection } from './section.js'

/** What figures about people are made of. */
export interface PeopleParts {
  readonly content: Content
  readonly tenant: string
  readonly totals: TotalsPort
  readonly campaigns: Pick<CampaignPort, 'running' | 'states'>
}

const audiences = [
  ['member', 'Councillors'],
  ['staff', 'Staff'],
] as const

const knownCourses: Readonly<Record<string, string>> = {
  'code-of-conduct': 'Code of Conduct training',
  'social-media': 'Social media training',
}

/** A course as people know it. */
export const courseTitle = (course: string): string => knownCourses[course] ?? course

const barOf = (label: string, { done, rest }: Split) =>
  done.kind === 'about' && rest.kind === 'about' ? { bar: { label, done: done.value, rest: rest.value } } : {}

const splitRow = (about: string, label: string, people: number, done: number): StatusRow => {
  const split = splitFigures(people, done)
  const figures: readonly Figure[] = [split.people, split.done, split.rest]
  return { about, figures: figures.map(figureText), ...barOf(label, split) }
}

const isFor = (document: Document, audience: 'member' | 'staff') => document.audience === audience || document.audience === 'both'

interface Current {
  readonly document: Document
  readonly version: string
}

// what the council adopted, or else what people were asked to read; a draft that nobody was asked to read is left out
const currentVersions = (content: Content, asked: ReadonlySet<string>): readonly Current[] =>
  [...content.documents.values()].flatMap((document) => {
    const statusOf = ({ councils }: Document['versions'][number]) =>
      councils.find(({ council }) => council === content.pack.council)?.status
    const known = document.versions.filter((one) => one.version !== 'not stated' && statusOf(one) !== 'Superseded')
    const adopted = document.suite ? known.find((one) => statusOf(one) === 'Adopted') : undefined
    const current = adopted ?? known.find(({ version }) => asked.has(`${document.id}@${version}`))
    return current ? [{ document, version: current.version }] : []
  })

/** Who has read the current version of what they were asked to read, Councillors and staff apart. */
export async function readingSection({ content, tenant, totals, campaigns }: PeopleParts, at: number): Promise<StatusSection> {
  const running = await campaigns.running(content.pack.council)
  const asked = new Set(running.map(({ document, version }) => `${document}@${version}`))
  const rows: StatusRow[] = []
  for (const { document, version } of currentVersions(content, asked))
    for (const [audience, name] of audiences) {
      if (!isFor(document, audience)) continue
      const crowd = { tenant, audience, at }
      const read = await totals.read(crowd, `${document.id}@${version}`)
      rows.push(splitRow(`${document.title}, version ${version}: ${name}`, `${document.kind}, ${name}`, await totals.people(crowd), read))
    }
  return {
    ...{ id: 'reading', title: 'Who has read the current version', first: 'Document and people' },
    ...{ columns: ['people', 'have read it', 'have not'], rows },
    empty: 'Nobody was asked to read anything yet, and no version is adopted.',
    note: 'The directory does not tell co-opted members apart, so they count as Councillors or staff, as their group says.',
  }
}

/** Who has done which course at least once, each course for itself. */
export async function trainingSection({ tenant, totals }: PeopleParts, at: number, until = londonDay(at)): Promise<StatusSection> {
  const courses = [...new Set([...Object.keys(knownCourses), ...(await totals.courses())])]
  const rows: StatusRow[] = []
  for (const course of courses)
    for (const [audience, name] of audiences) {
      const crowd = { tenant, audience, at }
      const people = await totals.people(crowd)
      const title = courseTitle(course)
      if (people > 0) rows.push(splitRow(`${title}: ${name}`, `${title}, ${name}`, people, await totals.trained(crowd, course, until)))
    }
  return {
    ...{ id: 'training', title: 'Training done at least once', first: 'Course and people' },
    ...{ columns: ['people', 'have done it', 'have not'], rows },
    empty: 'The directory names nobody yet.',
    note: 'Code training and social media training are different courses. Only what is recorded here counts.',
  }
}

const yesNo = (yes: boolean) => (yes ? 'yes' : 'no')

const someOf = (states: Readonly<Partial<Record<string, number>>>, names: readonly string[]) =>
  names.some((name) => (states[name] ?? 0) > 0)

/**
 * Campaigns that were not called off. Only who has read is a number: a second number of the same people would let small
 * ones be worked out, so the rest is told as yes or no.
 */
export async function campaignSection({ content, campaigns }: PeopleParts): Promise<StatusSection> {
  const rows: StatusRow[] = []
  for (const campaign of await campaigns.running(content.pack.council)) {
    const { people, states } = await campaigns.states(campaign.id, `${campaign.document}@${campaign.version}`)
    const split = splitFigures(people, states.acknowledged ?? 0)
    const counted = Object.values(states).reduce((sum, count) => sum + count, 0)
    const title = content.documents.get(campaign.document)?.title ?? campaign.document
    rows.push({
      about: `${title}, version ${campaign.version}, asked on ${londonDate(campaign.askedOn)}`,
      figures: [
        ...[split.people, split.done, split.rest].map(figureText),
        yesNo(someOf(states, ['pending', 'drafting', 'drafted', 'submitting'])),
        yesNo(someOf(states, ['dead', 'held', 'unknown'])),
        yesNo(counted === people),
      ],
      ...barOf(`${content.documents.get(campaign.document)?.kind ?? 'Document'}, ${londonDate(campaign.askedOn)}`, split),
    })
  }
  return {
    ...{ id: 'requests', title: 'Requests to read that are running', first: 'Request' },
    columns: ['people asked', 'have read it', 'have not', 'still to be sent', 'needs a decision', 'adds up'],
    ...{ rows, empty: 'None is running.' },
    note: '"Adds up" says that everybody who was asked is in exactly one state. "No" is an alarm.',
  }
}
