import type { FeedPayload } from '../../delivery/ports.js'

const longest = 150

const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`)

/** What an entry of the Teams activity feed is about; the names are those of the app manifest's activity types. */
export type FeedKind = 'pleaseRead' | 'reviewDue'

/** An entry of the activity feed: what it is about, in a line that Teams shows whole, and a link to the chat with the bot. */
export function feedEntry(activityType: FeedKind, title: string, link: string): FeedPayload {
  return { activityType, preview: cut(title), topic: 'Before You Post', link, parameters: { title: cut(title) } }
}
