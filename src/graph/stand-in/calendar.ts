import { z } from 'zod'
import { type Route, refused } from './requests.js'
import { newId, type World } from './world.js'

const moment = z.strictObject({ dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT/), timeZone: z.string() })
const event = z.strictObject({
  subject: z.string(),
  body: z.strictObject({ contentType: z.enum(['html', 'text']), content: z.string() }),
  start: moment,
  end: moment,
  attendees: z.array(z.strictObject({ type: z.enum(['required', 'optional']), emailAddress: z.strictObject({ address: z.email() }) })),
  responseRequested: z.boolean(),
  transactionId: z.string().min(1),
})

/** A calendar: an event with a transaction id that is known already is the one there is, not another. */
export const calendar =
  (world: World): Route =>
  (asked) => {
    if (asked.method !== 'POST' || !/^\/users\/[^/]+\/events$/.test(asked.path)) return undefined
    const { data } = event.safeParse(asked.body)
    if (!data) {
      world.invalid += 1
      return refused(400, 'ErrorInvalidRequest', 'The event is not well formed.')
    }
    const { transactionId, subject, start, attendees } = data
    const known = world.calendar.get(transactionId)
    const entry = known ?? { id: newId(), transactionId, subject, start: start.dateTime, address: attendees[0]?.emailAddress.address ?? '' }
    world.calendar.set(transactionId, entry)
    return { status: 201, json: { id: entry.id, transactionId } }
  }
