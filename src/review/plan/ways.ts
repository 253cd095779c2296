import type { Channel } from '../../store/ports.js'

/** A channel that a request to read can go by, and why it stands where it stands. */
export interface PlannedWay {
  readonly channel: Extract<Channel, 'card' | 'feed' | 'mail'>
  readonly why: string
}

const reasons: Readonly<Record<PlannedWay['channel'], string>> = {
  card: 'in the chat with the bot, where it can be answered with one tap',
  feed: 'in the Teams activity feed, which leads to the chat with the bot',
  mail: 'by e-mail, if Teams cannot be reached',
}

/**
 * The ways in which one person can be asked, the first to be tried first: one way in Teams and then mail. Of the card
 * and the activity feed only the first that works is taken, because Teams announces a card by itself. What the person
 * turned off, and what this installation cannot do, is left out. Empty when nothing is left.
 */
export function waysFor(open: readonly Channel[], channelsOff: readonly string[]): readonly PlannedWay[] {
  const isOpen = (channel: Channel) => open.includes(channel) && !channelsOff.includes(channel)
  const inTeams = open.find((channel) => (channel === 'card' || channel === 'feed') && isOpen(channel))
  const chosen = [inTeams, isOpen('mail') ? 'mail' : undefined]
  return (['card', 'feed', 'mail'] as const)
    .filter((channel) => chosen.includes(channel))
    .map((channel) => ({ channel, why: channel === 'mail' && inTeams === undefined ? 'by e-mail' : reasons[channel] }))
}
