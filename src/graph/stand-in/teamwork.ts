import { z } from 'zod'
import { type Answered, type Asked, partsOf, type Route, refused } from './requests.js'
import { newId, type World } from './world.js'

const notification = z.strictObject({
  topic: z.strictObject({ source: z.literal('text'), value: z.string().min(1), webUrl: z.url() }),
  activityType: z.string().min(1),
  chainId: z.number().int().max(Number.MAX_SAFE_INTEGER),
  previewText: z.strictObject({ content: z.string().min(1) }),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })),
})
const installation = z.strictObject({ 'teamsApp@odata.bind': z.url() })

const invalid = (world: World, what: string): Answered => {
  world.invalid += 1
  return refused(400, 'BadRequest', `${what} is not well formed.`)
}

const notify = (world: World, person: string, asked: Asked): Answered => {
  const { data } = notification.safeParse(asked.body)
  if (!data) return invalid(world, 'The notification')
  const place = `${person}|${data.chainId}`
  const before = world.feed.get(place)
  world.feed.set(place, {
    person,
    chainId: data.chainId,
    preview: data.previewText.content,
    topic: data.topic.value,
    link: data.topic.webUrl,
    times: (before?.times ?? 0) + 1,
  })
  return { status: 204 }
}

const install = (world: World, person: string, asked: Asked): Answered => {
  const existing = world.installations.get(person)
  if (asked.method === 'GET') return { status: 200, json: { value: existing === undefined ? [] : [{ id: existing }] } }
  if (!installation.safeParse(asked.body).success) return invalid(world, 'The installation')
  if (existing !== undefined) return refused(409, 'Conflict', 'The app is already installed for this person.')
  world.installations.set(person, newId())
  return { status: 201 }
}

const chat = (world: World, person: string): Answered =>
  world.installations.has(person)
    ? { status: 200, json: { id: `19:${person}@unq.gbl.spaces`, chatType: 'oneOnOne' } }
    : refused(404, 'NotFound', 'The app is not installed for this person.')

/** Activity notifications and app installations. */
export const teamwork =
  (world: World): Route =>
  (asked) => {
    const notified = partsOf(/^\/users\/([^/]+)\/teamwork\/sendActivityNotification$/, asked.path)
    if (notified) return notify(world, notified[0] ?? '', asked)
    const installed = partsOf(/^\/users\/([^/]+)\/teamwork\/installedApps$/, asked.path)
    if (installed) return install(world, installed[0] ?? '', asked)
    const chatted = partsOf(/^\/users\/([^/]+)\/teamwork\/installedApps\/[^/]+\/chat$/, asked.path)
    return chatted && chat(world, chatted[0] ?? '')
  }
