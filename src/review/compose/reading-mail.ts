import type { ReminderCard } from '../../cards/data.js'
import type { Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { html } from '../../pages/index.js'
import { type ReadAsk, reminderReply } from '../chat/reminder-reply.js'
import { versionOf } from '../version-key.js'
import { type Mail, type MailLink, mailOf } from './mail.js'

/** Where the links of one person's mail lead; one that is missing is left out of the mail. */
export interface ReadingLinks {
  /** The bot's own page, on which the version can be opened and acknowledged. */
  readonly read: string | undefined
  readonly stopMail: string | undefined
}

const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)

const linkOf = (title: string, url: string | undefined): MailLink[] => (url === undefined ? [] : [{ title, url }])

/** Whose mail it is, as it stands at its top. */
export const brandOf = ({ councils, pack }: Content): string => councils.get(pack.council)?.name ?? pack.name

const adopted = 'Adopted by the council.'

/**
 * The mail that asks one person to read one version, in the words of the card. It carries one button to open and one to
 * acknowledge, and says how to be reminded later and how to stop mail. It never says whether anybody has read anything.
 */
export function readingMail(content: Content, ask: ReadAsk, links: ReadingLinks): Mail {
  return mailLike(content, ask, reminderReply(content, ask), links)
}

function mailLike(content: Content, ask: ReadAsk, reply: Reply, { read, stopMail }: ReadingLinks): Mail {
  const card = reply.card?.data as ReminderCard
  const isAdopted = card.status === adopted
  const about = versionOf(content, ask.version)?.document.about
  const buttons =
    ask.link === undefined ? linkOf('Open and acknowledge it', read) : [...linkOf('Open it', ask.link), ...linkOf('Acknowledge it', read)]
  return mailOf({
    subject: card.title,
    brand: brandOf(content),
    title: card.title,
    parts: [
      { lines: [isAdopted ? `${card.version}. ${card.status}` : `${card.version}.`, ...(about === undefined ? [] : [about])] },
      ...(card.changed.length === 0 ? [] : [{ heading: 'What changed', items: texts(card.changed) }]),
      { heading: 'Why you get this', lines: [card.because] },
    ],
    ...(isAdopted ? {} : { notice: card.status }),
    buttons,
    foot: [
      'You stop being asked once you acknowledge it.',
      'Not now? Leave it. You are asked three times at most, two weeks apart.',
      'To choose how you are reminded, type "reminders" to the bot in Teams.',
      'Nobody else gets a copy of this mail. To see your own record, type "my record" to the bot.',
      ...linkOf('Stop reminders by e-mail', stopMail),
    ],
  })
}

// no address of ours looks like these, so they can be found again in the finished mail
const marks = { read: 'urn:before-you-post:read', stopMail: 'urn:before-you-post:stop-mail' }

/** Writes the mail once for a whole crowd, and then only puts each person's own links into it. */
export function createReadingMails(content: Content, ask: ReadAsk, reply: Reply): (links: ReadingLinks) => Mail {
  const { subject, html: page, text } = mailLike(content, ask, reply, marks)
  return (links) => {
    const { read, stopMail } = links
    if (read === undefined || stopMail === undefined) return mailLike(content, ask, reply, links)
    const filled = (words: string, as: (link: string) => string) =>
      words.replaceAll(marks.read, () => as(read)).replaceAll(marks.stopMail, () => as(stopMail))
    return { subject, html: filled(page, (link) => html`${link}`.html), text: filled(text, (link) => link) }
  }
}
