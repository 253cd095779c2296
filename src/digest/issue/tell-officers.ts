import type { Recipient, Way } from '../../delivery/ports.js'
import { html } from '../../pages/index.js'
import type { DigestIssue } from '../../store/ports.js'
import { monthName } from '../months.js'
import { draftReply } from './draft-reply.js'
import type { SendParts } from './send-issue.js'

const dayMs = 86_400_000
const lastsMs = 10 * dayMs

/** What tells officers about a draft needs. */
export interface TellParts extends SendParts {
  /** The page on which one officer sees the mail as it will look. */
  readonly mailPage?: (person: number, month: string) => string | undefined
}

const mailWay = (title: string, text: string, page: string | undefined): Way => {
  const body = html`<p>${title}</p>
<p>Open the chat with the bot in Teams and type "digest draft" to approve, change, postpone or skip it.</p>
${page === undefined ? [] : [html`<p><a href="${page}">See the issue as a mail</a></p>\n`]}<pre style="white-space:pre-wrap;font-family:Segoe UI,Arial,sans-serif">${text}</pre>
`
  return { channel: 'mail', payload: { subject: title, html: body.html } }
}

/** Sends the draft to every officer, once a stage such as `draft` or `held-0`: as the card in chat, or by mail where Teams fails. */
export async function tellOfficers(parts: TellParts, issue: DigestIssue, stage: string, at: number): Promise<void> {
  const dueAt = (await parts.opensAt(Math.max(at, parts.now()))) ?? at
  const content = await parts.content()
  const officers = await parts.people.active(parts.tenant(), 'officer')
  const recipients = officers.flatMap((officer): Recipient[] => {
    const page = parts.mailPage?.(officer.id, issue.month)
    const reply = draftReply(issue, { content, settings: parts.settings, mailPage: page })
    const isOpen = (channel: string) => parts.channels.includes(channel) && !officer.channelsOff.includes(channel)
    const card: Way[] = isOpen('card') ? [{ channel: 'card', payload: reply }] : []
    const mail = isOpen('mail') ? [mailWay(`Digest for ${monthName(issue.month)}: ${issue.state}`, reply.text, page)] : []
    const [first, ...others] = [...card, ...mail]
    return first ? [{ person: officer.id, ways: [first, ...others] }] : []
  })
  const cause = { tenant: parts.tenant(), kind: 'digest-draft', version: '', stage: `${issue.month}/${stage}` }
  await parts.announce({ ...cause, recipients, dueAt, expiresAt: dueAt + lastsMs })
}
