import { z } from 'zod'

const words = z.string().nullish()
// longer than any that Teams makes; what is kept of a person or a chat is kept under these
const key = z.string().max(1_000)
const someone = z.looseObject({ id: key, name: words, aadObjectId: z.string().max(100).nullish() }).nullish()
const list = z.array(z.looseObject({})).nullish()

/**
 * What a body must look like before the SDK sees it: each part may be missing, but none may be of another kind, because
 * the SDK takes the kinds for granted and fails on others.
 */
const shape = z.looseObject({
  type: z.string().min(1).max(60),
  id: words,
  name: words,
  text: words,
  serviceUrl: z.url(),
  channelId: z.string().max(60),
  from: someone,
  recipient: someone,
  conversation: z.looseObject({ id: key, conversationType: words, tenantId: words }),
  channelData: z.looseObject({}).nullish(),
  attachments: list,
  entities: list,
  membersAdded: list,
  membersRemoved: list,
  timestamp: words,
  localTimestamp: words,
  expiration: words,
  callerId: words,
  deliveryMode: words,
  relatesTo: z.looseObject({}).nullish(),
})

/** True for a body that is shaped like an activity; everything else is turned away before anybody reads it. */
export function looksLikeActivity(body: unknown): boolean {
  return shape.safeParse(body).success
}
