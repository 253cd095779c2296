import type { ContactsCard } from '../cards/data.js'
import type { Reply } from '../chat/index.js'
import type { Content } from '../content/index.js'

const first = [
  'monitoring-officer',
  'democratic-services',
  'data-protection-officer',
  'communications',
  'elections-team',
  'it-service-desk',
  'hr',
  'police',
]

/** The roles people are sent to most, never a person's name. */
export function contactsReply(content: Content): Reply {
  const contacts = first.flatMap((id) => {
    const contact = content.contacts.get(id)
    return contact ? [{ role: contact.role, helpsWith: contact.helpsWith, how: contact.how }] : []
  })
  const title = 'Who to ask'
  const data: ContactsCard = {
    title,
    intro: 'Ask by role. If you are not sure, start with the first one.',
    contacts,
    notice: content.pack.notice,
  }
  const lines = contacts.map(({ role, helpsWith, how }) => `${role}: ${helpsWith} ${how}`)
  return { card: { template: 'contacts', data }, text: [title, data.intro, ...lines, data.notice].join('\n'), summary: title }
}
