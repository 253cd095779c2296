import { z } from 'zod'
import { type Answered, type Asked, partsOf, type Route, refused } from './requests.js'
import { newId, type StoredMessage, type World } from './world.js'

const extended = z.array(z.strictObject({ id: z.string(), value: z.string() })).max(2)
const message = z.strictObject({
  subject: z.string(),
  body: z.strictObject({ contentType: z.enum(['html', 'text']), content: z.string() }),
  toRecipients: z.array(z.strictObject({ emailAddress: z.strictObject({ address: z.email() }) })).min(1),
  singleValueExtendedProperties: extended.optional(),
})

/** How the stand-in's mail system behaves. */
export interface MailBehaviour {
  readonly now: () => number
  readonly random: () => number
  /** An accepted message goes on looking like a draft for up to this long. */
  readonly pipelineMs: number
  /** Whether more than 30 messages a minute wait in a queue, looking like drafts meanwhile. */
  readonly queues: boolean
}

const unknownItem = () => refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')

const seen = (stored: StoredMessage, now: number) => ({
  id: stored.id,
  subject: stored.subject,
  isDraft: stored.visibleAt === undefined || stored.visibleAt > now,
  singleValueExtendedProperties: stored.key === undefined ? [] : [{ id: keyProperty, value: stored.key }],
})

const unsubscribeProperty = 'String 0x1045'
const keyProperty = 'String {3f9c1c52-6a0e-4a54-9a3b-5d0d7a3a7f10} Name ReminderKey'

const save = (world: World, asked: Asked, now: number): Answered => {
  const { data } = message.safeParse(asked.body)
  if (!data) {
    world.invalid += 1
    return refused(400, 'ErrorInvalidRequest', 'The message is not well formed.')
  }
  const key = data.singleValueExtendedProperties?.find((one) => one.id === keyProperty)?.value
  const to = data.toRecipients.map((one) => one.emailAddress.address)
  const stored = {
    id: newId(),
    key,
    to,
    subject: data.subject,
    html: data.body.content,
    unsubscribe: data.singleValueExtendedProperties?.find((one) => one.id === unsubscribeProperty)?.value,
    savedAt: now,
    acceptedAt: undefined,
    visibleAt: undefined,
  }
  world.messages.set(stored.id, stored)
  return { status: 201, json: seen(stored, now) }
}

const minute = 60_000
const perMinute = 30

/** How long an accepted message waits for those before it ("Exchange Online limits": 30 messages a minute). */
const queueMs = (world: World, now: number) => {
  world.mailboxFreeAt = Math.max(world.mailboxFreeAt, now) + minute / perMinute
  const wait = Math.max(0, world.mailboxFreeAt - minute - now)
  if (wait > 0) world.queued += 1
  return wait
}

const send = (world: World, id: string, { now, random, pipelineMs, queues }: MailBehaviour): Answered => {
  const stored = world.messages.get(id)
  if (!stored) return unknownItem()
  if (stored.visibleAt !== undefined && stored.visibleAt <= now()) return refused(400, 'ErrorInvalidOperation', 'The item is not a draft.')
  const name = stored.key ?? stored.id
  // The worst case that could be: sent again while the first copy is still on its way, it is delivered again.
  world.deliveries.set(name, (world.deliveries.get(name) ?? 0) + 1)
  for (const address of stored.to) world.mailsTo.set(address, [...(world.mailsTo.get(address) ?? []), now()])
  stored.acceptedAt ??= now()
  stored.visibleAt ??= now() + (queues ? queueMs(world, now()) : 0) + random() * pipelineMs
  return { status: 202 }
}

const list = (world: World, asked: Asked, now: number, draftsOnly: boolean): Answered => {
  const key = /ep\/value eq '([^']+)'/.exec(asked.query.get('$filter') ?? '')?.[1]
  const top = Number(asked.query.get('$top') ?? 10)
  const skip = Number(asked.query.get('$skip') ?? 0)
  const all = [...world.messages.values()].filter((one) => (key === undefined ? one.key !== undefined : one.key === key))
  const found = all.map((one) => seen(one, now)).filter((one) => !draftsOnly || one.isDraft)
  const next = new URLSearchParams(asked.query)
  next.set('$skip', String(skip + top))
  const more = found.length > skip + top ? { '@odata.nextLink': `${asked.origin}/v1.0${asked.path}?${next}` } : {}
  return { status: 200, json: { value: found.slice(skip, skip + top), ...more } }
}

const one = (world: World, asked: Asked, id: string, now: number): Answered => {
  const stored = world.messages.get(id)
  if (!stored) return unknownItem()
  if (asked.method === 'GET') return { status: 200, json: seen(stored, now) }
  world.messages.delete(id)
  return { status: 204 }
}

const messages = (world: World, asked: Asked, now: number) =>
  asked.method === 'POST' ? save(world, asked, now) : list(world, asked, now, false)

/** A mailbox: drafts are saved, found by key, sent, looked at and deleted. */
export const mailbox =
  (world: World, behaviour: MailBehaviour): Route =>
  (asked) => {
    const now = behaviour.now()
    const [folder, id, action] = partsOf(/^\/users\/[^/]+(\/mailFolders\/drafts)?\/messages(?:\/([^/]+))?(\/send)?$/, asked.path) ?? []
    if (folder === undefined) return undefined
    if (folder !== '') return list(world, asked, now, true)
    if (!id) return messages(world, asked, now)
    return action === '/send' ? send(world, id, behaviour) : one(world, asked, id, now)
  }
