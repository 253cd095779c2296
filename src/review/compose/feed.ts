import type { FeedActivity, FeedPayload } from '../../delivery/ports.js'

const longest = 150

const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`)

/** An entry of the activity feed: what it is about, in a line that Teams shows whole, and a link to the chat with the bot. */
export function feedEntry(activityType: FeedActivity, title: string, link: string): FeedPayload {
  return { activityType, preview: cut(title), topic: 'Before You Post', link, parameters: { title: cut(title) } }
}
