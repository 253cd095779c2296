import { z } from 'zod'
import type { Answer, Copy, DraftChannel, Letter } from '../delivery/ports.js'
import { type GraphAnswer, type GraphCall, unreadable } from './graph-call.js'
import { readPages } from './pages.js'

const property = 'String {3f9c1c52-6a0e-4a54-9a3b-5d0d7a3a7f10} Name ReminderKey'

// Graph lets no header through but those that begin with x-. This property becomes the header List-Unsubscribe.
const listUnsubscribe = 'String 0x1045'

const payload = z.object({
  subject: z.string().min(1).max(255),
  html: z.string().min(1),
  unsubscribe: z.url({ protocol: /^(https|mailto)$/ }).optional(),
})
const saved = z.object({ id: z.string().min(1) })
const copy = z.object({ id: z.string(), isDraft: z.boolean() })
const leftover = z.object({ id: z.string(), singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })) })

const messageOf = ({ address, keyUuid, payload: given }: Letter) => {
  const { data } = payload.safeParse(given)
  return (
    data && {
      subject: data.subject,
      body: { contentType: 'html', content: data.html },
      toRecipients: [{ emailAddress: { address } }],
      singleValueExtendedProperties: [
        { id: property, value: keyUuid },
        ...(data.unsubscribe === undefined ? [] : [{ id: listUnsubscribe, value: `<${data.unsubscribe}>` }]),
      ],
    }
  )
}

const bare = ({ json: _json, ...answer }: GraphAnswer): Answer => answer

const copyOf = (item: unknown): Copy[] => {
  const parsed = copy.safeParse(item)
  return parsed.success ? [{ remoteId: parsed.data.id, isDraft: parsed.data.isDraft }] : []
}

const query = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

const listLeftovers = async (call: GraphCall, mailbox: string, baseUrl: string) => {
  const parts = {
    $filter: `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value ne null)`,
    $expand: `singleValueExtendedProperties($filter=id eq '${property}')`,
    $select: 'id',
    $top: '100',
  }
  const path = `${mailbox}/mailFolders/drafts/messages?${query(parts)}`
  const { answer, items } = await readPages(call, { method: 'get', path }, baseUrl)
  const drafts = items.flatMap((item) => {
    const { data } = leftover.safeParse(item)
    const key = data?.singleValueExtendedProperties.find((one) => one.id === property)
    return data && key ? [{ remoteId: data.id, keyUuid: key.value }] : []
  })
  return { ...bare(answer), drafts }
}

/**
 * Mail from one shared mailbox, saved as a draft and then sent, never by `sendMail`: that has no id and no key, so its
 * outcome could never be asked for ("Outlook API: immutable identifiers", part "sending mail", describes the way used here).
 */
export function createMailChannel(call: GraphCall, mailboxId: string, baseUrl: string): DraftChannel {
  const mailbox = `/users/${encodeURIComponent(mailboxId)}`
  const at = (remoteId: string) => `${mailbox}/messages/${encodeURIComponent(remoteId)}`
  return {
    protocol: 'draft-then-send',
    find: async ({ keyUuid }) => {
      const $filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${keyUuid}')`
      const path = `${mailbox}/messages?${query({ $filter, $select: 'id,isDraft' })}`
      const { answer, items } = await readPages(call, { method: 'get', path, requestId: keyUuid }, baseUrl)
      return answer.verdict === 'ok' ? { ...bare(answer), copies: items.flatMap(copyOf) } : bare(answer)
    },
    create: async (letter) => {
      const body = messageOf(letter)
      if (!body) return unreadable
      const answer = await call({ method: 'post', path: `${mailbox}/messages`, body, requestId: letter.keyUuid })
      const { data } = saved.safeParse(answer.json)
      return { ...bare(answer), ...(data ? { remoteId: data.id } : {}) }
    },
    send: async (remoteId, { keyUuid }, mayLeave) =>
      bare(await call({ method: 'post', path: `${at(remoteId)}/send`, requestId: keyUuid, mayLeave })),
    look: async (remoteId, { keyUuid }) => {
      const answer = await call({ method: 'get', path: `${at(remoteId)}?$select=id,isDraft`, requestId: keyUuid })
      const { data } = copy.safeParse(answer.json)
      return { ...bare(answer), ...(data ? { isDraft: data.isDraft } : {}) }
    },
    discard: async (remoteId) => bare(await call({ method: 'delete', path: at(remoteId) })),
    leftovers: () => listLeftovers(call, mailbox, baseUrl),
  }
}
