import type { Content } from '../content.js'
import type { Document } from '../schema/registers.js'
import { bullets, html, type Markup, table } from './markup.js'

const statusLines = (content: Content, { versions }: Document) =>
  versions.flatMap(({ version, councils }) =>
    councils.length === 0
      ? [`Version ${version}: status not known`]
      : councils.map(({ council, status, date, body, note }) => {
          const name = content.councils.get(council)?.name ?? council
          return [`${name}: version ${version}, ${status}, ${date}`, body, ...(note === undefined ? [] : [note])].join('; ')
        }),
  )

const roleOf = ({ contacts }: Content, id: string) => contacts.get(id)?.role ?? id

/** The registers behind the guidance: documents with their status in each council, laws, roles and election dates. */
export function registers(content: Content): Markup {
  const elections = [...content.councils.values()].flatMap(({ name, elections: held }) =>
    held.map((election) => [
      `${name}: ${election.name}`,
      election.pollingDay,
      `${election.periodFrom} to ${election.periodUntil}`,
      election.confirmed ? 'Yes' : 'No',
    ]),
  )
  return html`<section aria-labelledby="registers"><h2 id="registers">What the guidance rests on</h2>
${table(
  'Documents',
  ['Document', 'About', 'Status', 'Owner', 'Review due'],
  [...content.documents.values()].map((entry) => [
    entry.title,
    entry.about,
    bullets(statusLines(content, entry)),
    roleOf(content, entry.owner),
    entry.review.due,
  ]),
)}
${table(
  'Laws, cases and national papers',
  ['Law', 'What it does', 'In force', 'Checked', 'Next check'],
  [...content.laws.values()].map((law) => [
    law.title,
    law.forceNote === undefined ? law.about : `${law.about} ${law.forceNote}`,
    law.force,
    law.sure === 'checked' ? law.checked : 'To be checked',
    law.nextCheck,
  ]),
)}
${table(
  'Whom people are sent to',
  ['Role', 'Helps with', 'How', 'Confirmed'],
  [...content.contacts.values()].map(({ role, helpsWith, how, confirmed }) => [role, helpsWith, how, confirmed ? 'Yes' : 'No']),
)}
${elections.length === 0 ? html`<p>No election dates are entered.</p>` : table('Elections', ['Election', 'Polling day', 'Election period', 'Confirmed'], elections)}</section>`
}
