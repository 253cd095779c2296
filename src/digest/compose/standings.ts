import { z } from 'zod'
import { londonDate } from '../../chat/index.js'
import type { Content, Document, Law } from '../../content/index.js'

const force = z.enum(['in force', 'partly in force', 'not yet in force', 'repealed', 'persuasive only'])

/** How each document and law stood when an issue was composed: by id, and by version for documents of the asker's council. */
export const standings = z.strictObject({
  documents: z.record(z.string(), z.string()),
  laws: z.record(z.string(), force),
})

export type Standings = z.infer<typeof standings>

type Standing = Document['versions'][number]['councils'][number]

const standingsOf = (document: Document, council: string) =>
  document.versions.flatMap(({ version, councils }) =>
    councils.filter((one) => one.council === council).map((standing) => ({ version, standing })),
  )

const dayOrNothing = (day: string | undefined) => (day === undefined || day === 'not stated' ? undefined : day)

const words = (version: string, { status, date, effective }: Standing) => [version, status, date, effective ?? ''].join('|')

/** Notes how everything stands now. */
export function noteStandings({ documents, laws, pack }: Content): Standings {
  const noted = [...documents.values()].flatMap((document) =>
    standingsOf(document, pack.council).map(({ version, standing }) => [`${document.id}@${version}`, words(version, standing)]),
  )
  return { documents: Object.fromEntries(noted), laws: Object.fromEntries([...laws.values()].map(({ id, force: now }) => [id, now])) }
}

const deeds: Readonly<Record<Standing['status'], string>> = {
  Draft: 'a draft, not in force',
  Endorsed: 'endorsed, not adopted yet',
  Recommended: 'recommended for adoption, not adopted yet',
  Adopted: 'adopted',
  Noted: 'noted, which is not adopted',
  Superseded: 'superseded. The bot no longer answers from it',
}

const bodyOf = ({ body }: Standing) => (body === 'not stated' ? '' : ` by ${body}`)

const statusWords = (standing: Standing) => {
  const date = dayOrNothing(standing.date)
  const effective = dayOrNothing(standing.effective)
  const decided = standing.status === 'Adopted' ? `adopted${bodyOf(standing)}` : deeds[standing.status]
  const on = date === undefined ? '' : standing.status === 'Superseded' ? '' : ` (${londonDate(date)})`
  const from =
    standing.status === 'Adopted' && effective !== undefined && effective !== date ? `, in force from ${londonDate(effective)}` : ''
  return `${decided}${on}${from}`
}

/** What became of each version of each document since it was noted, as lines for the issue. */
export function documentLines(content: Content, before: Standings): readonly string[] {
  return [...content.documents.values()].flatMap((document) =>
    standingsOf(document, content.pack.council)
      .filter(({ version, standing }) => before.documents[`${document.id}@${version}`] !== words(version, standing))
      .map(({ version, standing }) => {
        const named = version === 'not stated' ? document.title : `${document.title}, version ${version}`
        return `${named}: ${statusWords(standing)}.`
      }),
  )
}

const lawWords: Readonly<Record<Law['force'], string>> = {
  'in force': 'in force',
  'partly in force': 'partly in force',
  'not yet in force': 'not yet law',
  repealed: 'no longer law',
  'persuasive only': 'persuasive only, not binding',
}

/** A law with how far it is in force, and from when where that is published: it is never called law before it is. */
export function lawLine({ title, force: now, inForceFrom }: Law): string {
  const from = inForceFrom === undefined || now === 'repealed' ? '' : `, from ${londonDate(inForceFrom)}`
  return `${title}: ${lawWords[now]}${now === 'not yet in force' && from !== '' ? `${from.replace(', from', '; planned for')}` : from}.`
}

/** Laws that came, went or moved since they were noted. */
export function lawLines({ laws }: Content, before: Standings): readonly string[] {
  return [...laws.values()].filter(({ id, force: now }) => before.laws[id] !== now).map(lawLine)
}

const counted = (count: number, status: string) => `${count} ${status}`

/** For the first issue: how the suite stands as a whole, and what is not yet law. */
export function wholeStanding(content: Content): readonly string[] {
  const suite = [...content.documents.values()].filter(({ suite: isSuite }) => isSuite)
  const statuses = suite.map((document) => standingsOf(document, content.pack.council).at(0)?.standing.status ?? 'not stated')
  const counts = [...new Set(statuses)].map((status) =>
    counted(statuses.filter((one) => one === status).length, status === 'Noted' ? 'noted (noted is not adopted)' : status.toLowerCase()),
  )
  const coming = [...content.laws.values()].filter(({ force: now }) => now === 'not yet in force')
  return [`The council's ${suite.length} social media papers: ${counts.join('; ')}.`, ...coming.map(lawLine)]
}
