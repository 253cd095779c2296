import type { Content } from './content.js'
import type { Basis } from './schema/fields.js'
import type { Document, Law } from './schema/registers.js'

const documentStatus = (document: Document, council: string) => {
  const versions = document.versions.map((version) => ({
    version,
    standing: version.councils.find((entry) => entry.council === council),
  }))
  const current = versions.find(({ standing }) => standing && standing.status !== 'Superseded') ?? versions.at(0)
  const version = current?.version.version ?? 'not stated'
  const standing = current?.standing
  const words = standing ? standingWords(standing) : standingWithoutCouncil(document)
  return `version ${version}, ${words}`
}

type Standing = Document['versions'][number]['councils'][number]

const standingWords = ({ status, date, effective }: Standing) => {
  const decided = date === 'not stated' ? status : `${status} ${date}`
  return effective === undefined || effective === 'not stated' || effective === date ? decided : `${decided}, in force from ${effective}`
}

const standingWithoutCouncil = (document: Document) =>
  document.kind === 'National guidance' ? 'national guidance, not council policy' : 'status to be confirmed by the council'

const lawStatus = (law: Law) => law.force

/** One line that names what a statement rests on: title, section, version, status; the council decides which status counts. */
export function basisLine(content: Content, { source, section }: Basis, council = content.pack.council): string {
  const document = content.documents.get(source)
  const law = content.laws.get(source)
  const title = document?.title ?? law?.title ?? source
  const status = document ? documentStatus(document, council) : law ? lawStatus(law) : 'not in the registers'
  return [title, section, status].filter((part) => part !== undefined).join(', ')
}

/** The role to ask, as people see it, with how to reach it. */
export function roleLine(content: Content, role: string): { readonly role: string; readonly how: string } {
  const contact = content.contacts.get(role)
  return { role: contact?.role ?? role, how: contact?.how ?? '' }
}
