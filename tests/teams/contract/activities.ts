/** Activities as Teams sends them, recorded in shape and filled with made-up people; tests change the parts they care about. */
type Json = Record<string, unknown>

const from = { id: '29:1member', name: 'A Member', aadObjectId: '00000000-0000-4000-8000-000000000001' }
const recipient = { id: '28:bot', name: 'Before You Post' }

const base = (serviceUrl: string): Json => ({
  channelId: 'msteams',
  serviceUrl,
  timestamp: '2026-11-21T09:00:00.000Z',
  id: '1700000000000',
  from,
  recipient,
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' } },
})

/** A message in personal chat. */
export const message = (serviceUrl: string, text: string, part: Json = {}): Json => ({
  ...base(serviceUrl),
  type: 'message',
  text,
  textFormat: 'plain',
  ...part,
})

/** A message in a channel that mentions the bot by name. */
export const mentioned = (serviceUrl: string, text: string): Json =>
  message(serviceUrl, `<at>Before You Post</at> ${text}`, {
    conversation: { id: '19:channel', conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
    entities: [{ type: 'mention', mentioned: recipient, text: '<at>Before You Post</at>' }],
  })

/** The app installed, upgraded or removed. */
export const installation = (serviceUrl: string, action: string): Json => ({ ...base(serviceUrl), type: 'installationUpdate', action })

/** Somebody added to the conversation; by default the bot itself. */
export const joined = (serviceUrl: string, member: Json = recipient): Json => ({
  ...base(serviceUrl),
  type: 'conversationUpdate',
  membersAdded: [member],
})

/** A tapped `Action.Execute`. */
export const executed = (serviceUrl: string, data: Json): Json => ({
  ...base(serviceUrl),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
})

/** A tapped `Action.Submit`: a message without text. */
export const submitted = (serviceUrl: string, data: Json): Json => ({ ...base(serviceUrl), type: 'message', value: data })

/** Any other invoke. */
export const invoked = (serviceUrl: string, name: string, value: unknown = {}): Json => ({
  ...base(serviceUrl),
  type: 'invoke',
  name,
  value,
})

/** Kinds that need no reply: reactions, deletions, edits that are no edits. */
export const quiet = (serviceUrl: string): Json[] => [
  { ...base(serviceUrl), type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  { ...base(serviceUrl), type: 'messageDelete', channelData: { eventType: 'softDeleteMessage', tenant: { id: 'tenant-1' } } },
  { ...base(serviceUrl), type: 'messageUpdate', text: 'hello', channelData: { eventType: 'undeleteMessage', tenant: { id: 'tenant-1' } } },
  { ...base(serviceUrl), type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
  { ...base(serviceUrl), type: 'somethingNew' },
]
