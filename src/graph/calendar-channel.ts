import { z } from 'zod'
import type { DirectChannel } from '../delivery/ports.js'
import { type GraphCall, unreadable } from './graph-call.js'

const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
const payload = z.object({ subject: z.string().min(1).max(255), html: z.string(), start: local, end: local, timeZone: z.string().min(1) })
const made = z.object({ id: z.string().min(1) })

/**
 * Calendar invitations from the shared mailbox, one event a person, so that nobody sees who else was invited and no
 * right over anybody's own calendar is needed. The transaction id makes a repetition harmless.
 */
export function createCalendarChannel(call: GraphCall, mailboxId: string): DirectChannel {
  return {
    protocol: 'overwrites',
    post: async ({ address, keyUuid, payload: given }, mayLeave) => {
      const read = payload.safeParse(given)
      if (!read.data) return unreadable
      const { subject, html, start, end, timeZone } = read.data
      const { json, ...answer } = await call({
        method: 'post',
        path: `/users/${encodeURIComponent(mailboxId)}/events`,
        body: {
          subject,
          body: { contentType: 'html', content: html },
          start: { dateTime: start, timeZone },
          end: { dateTime: end, timeZone },
          attendees: [{ type: 'required', emailAddress: { address } }],
          responseRequested: false,
          transactionId: keyUuid,
        },
        requestId: keyUuid,
        mayLeave,
      })
      const { data } = made.safeParse(json)
      return { ...answer, ...(data ? { remoteId: data.id } : {}) }
    },
  }
}
