import type { Content } from '../content/index.js'
import { checkOf, type Finding } from './finding.js'

const contactsFinding = ({ contacts }: Content): Finding => {
  const { ok, warn } = checkOf('Contacts')
  const open = [...contacts.values()].filter(({ confirmed }) => !confirmed)
  if (open.length === 0) return ok('Every role has contact details that the council has confirmed.')
  const roles = open.slice(0, 5).map(({ role }) => role)
  const more = open.length > roles.length ? ` and ${open.length - roles.length} more` : ''
  return warn(
    `${open.length} of ${contacts.size} roles have no confirmed contact details: ${roles.join(', ')}${more}.`,
    'Write them in contacts.yaml, and set confirmed to true.',
  )
}

const documentsFinding = ({ documents, pack: { council } }: Content): Finding => {
  const { ok, warn } = checkOf('Documents')
  const suite = [...documents.values()].filter(({ suite: isOurs }) => isOurs)
  const open = suite.filter(
    ({ versions }) => !versions.some(({ councils }) => councils.some((one) => one.council === council && one.status === 'Adopted')),
  )
  if (open.length === 0) return ok('Every document of the suite is adopted.')
  const titles = open.slice(0, 5).map(({ title }) => title)
  const more = open.length > titles.length ? ` and ${open.length - titles.length} more` : ''
  return warn(
    `${open.length} of ${suite.length} documents are not adopted: ${titles.join(', ')}${more}. Answers say so.`,
    'Record the decision with "documents" in Teams, once it is made.',
  )
}

const packFinding = ({ pack }: Content): Finding => {
  const { ok, warn } = checkOf('Guidance')
  return pack.adopted
    ? ok('The council has adopted these words.')
    : warn('The council has not adopted these words. Every card says so.', 'Set adopted to true in pack.yaml, with the decision in hand.')
}

const privacyFinding = ({ pages: { privacy } }: Content): Finding => {
  const { ok, warn } = checkOf('Privacy')
  return privacy.confirmed
    ? ok('The Data Protection Officer has agreed to the privacy page.')
    : warn(
        'The Data Protection Officer has not agreed to the privacy page.',
        'Have it read at /privacy, then set confirmed to true in pages.yaml.',
      )
}

/** What is told of the council's words as they stand. */
export function wordsFindings(content: Content): readonly Finding[] {
  return [packFinding(content), contactsFinding(content), documentsFinding(content), privacyFinding(content)]
}
