import { z } from 'zod'
import type { Content } from '../content/index.js'
import { type ReadableVersion, versionKey, versionOf } from '../review/index.js'
import type { Campaign, NewCampaign } from '../store/index.js'
import type { RemindValues } from './remind-options.js'

const given = z.object({
  because: z.enum(['changed', 'induction', 'refresher'], '--because takes "changed", "induction" or "refresher".').default('changed'),
  audience: z.enum(['member', 'staff', 'both'], '--audience takes "member", "staff" or "both".').optional(),
  decided: z.iso.date('--decided takes a day such as 2026-11-03.').optional(),
})

const readGiven = (values: RemindValues) => {
  const { data, error } = given.safeParse(values)
  if (!data) throw new Error(error.issues.map(({ message }) => message).join(' '))
  return data
}

const versionsOf = ({ documents }: Content, id: string) => {
  const document = documents.get(id)
  const known = document?.versions.filter(({ version }) => version !== 'not stated').map(({ version }) => version) ?? []
  return { document, known }
}

const askable = (content: Content) =>
  [...content.documents.values()].filter(({ id, suite }) => suite && versionsOf(content, id).known.length > 0).map(({ id }) => id)

// the version named, or else the document's first that has a name
function versionMeant(content: Content, { document: id, version }: RemindValues): ReadableVersion {
  if (id === undefined) throw new Error(`Name the document: --document ${askable(content)[0] ?? 'ID'}. Its id stands in documents.yaml.`)
  const { document, known } = versionsOf(content, id)
  if (!document)
    throw new Error(`There is no document "${id}" in documents.yaml. These can be asked about: ${askable(content).join(', ') || 'none'}.`)
  const meant = version ?? known[0]
  const found = meant === undefined ? undefined : versionOf(content, versionKey(id, meant))
  if (found) return found
  const why =
    known.length === 0
      ? 'Its version is not stated, so nobody can acknowledge it. Write the version into documents.yaml.'
      : `It has: ${known.join(', ')}.`
  throw new Error(`${document.title} has no version ${version ?? ''}`.trim().concat('. ', why))
}

const decidedOn = (content: Content, { document, version }: ReadableVersion) => {
  const standing = document.versions
    .find((one) => one.version === version)
    ?.councils.find(({ council }) => council === content.pack.council)
  return standing === undefined || standing.date === 'not stated' ? undefined : standing.date
}

/** The campaign that the words of a terminal describe, beginning on a day such as `2026-11-21`. */
export function campaignMeant(content: Content, values: RemindValues, today: string): NewCampaign {
  const meant = versionMeant(content, values)
  const { because, audience, decided } = readGiven(values)
  const own = meant.document.audience === 'public' ? 'both' : meant.document.audience
  return {
    council: content.pack.council,
    document: meant.document.id,
    version: meant.version,
    audience: audience ?? own,
    because,
    tone: values.factual ? 'factual' : 'other',
    whatChanged: values.changed ?? [],
    decidedOn: decided ?? decidedOn(content, meant),
    askedOn: today,
    startedBy: 'terminal',
  }
}

/** A campaign that is not started yet, as a plan needs it. */
export const notStarted = (campaign: NewCampaign, at: number): Campaign => ({ ...campaign, id: 0, startedAt: at })

/** The campaign that runs already for the same version and reason, the newest first. */
export const sameRunning = (running: readonly Campaign[], meant: NewCampaign): Campaign | undefined =>
  [...running]
    .reverse()
    .find(({ document, version, because }) => document === meant.document && version === meant.version && because === meant.because)
