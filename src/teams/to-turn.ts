import type { Place, Turn, TurnEvent } from '../chat/index.js'
import { type Activity, actionIn } from './activity.js'
import { withoutMention } from './mention.js'

const places: Record<string, Place> = { groupChat: 'group', channel: 'channel' }

/** Where an activity happened; without a word of it, Teams means a personal chat. */
export function placeOf({ conversation }: Activity): Place {
  return places[conversation.conversationType ?? ''] ?? 'personal'
}

/** The key a person is known by: their directory id, or the channel's own id where there is none. */
export function personKey({ from }: Activity): string {
  return from.aadObjectId ?? from.id
}

const isPicture = ({ contentType }: { contentType: string }) =>
  contentType.startsWith('image/') || contentType === 'application/vnd.microsoft.teams.file.download.info'

const eventOf = (activity: Activity): TurnEvent => {
  const action = actionIn(activity)
  if (action) return { kind: 'action', ...action }
  const pictures = (activity.attachments ?? []).filter(isPicture).length
  return { kind: 'message', text: withoutMention(activity), pictures, edited: activity.type === 'messageUpdate' }
}

/** The directory an activity comes from, as Teams says it in one of two places. */
export function tenantOf({ conversation, channelData }: Activity): string | undefined {
  return conversation.tenantId ?? channelData?.tenant?.id
}

/** An activity in our own words; the caller has decided that it is worth a turn. */
export function toTurn(activity: Activity, parts: { reference: string; at: Date; event?: TurnEvent }): Turn {
  const tenant = tenantOf(activity)
  return {
    reference: parts.reference,
    at: parts.at,
    place: placeOf(activity),
    conversation: activity.conversation.id,
    ...(tenant === undefined ? {} : { tenant }),
    person: { key: personKey(activity) },
    event: parts.event ?? eventOf(activity),
  }
}
