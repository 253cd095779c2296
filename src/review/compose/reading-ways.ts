import type { Content } from '../../content/index.js'
import type { Way } from '../../delivery/ports.js'
import type { Campaign } from '../../store/ports.js'
import { type ReadAsk, reminderReply } from '../chat/reminder-reply.js'
import type { Asked } from '../plan/plan-reading.js'
import type { PlannedWay } from '../plan/ways.js'
import { campaignKey, versionOf } from '../version-key.js'
import { feedEntry } from './feed.js'
import type { LinkFor } from './links.js'
import { mailPayload } from './mail.js'
import { readingMail } from './reading-mail.js'

/** What the words of a campaign's notices are made of. */
export interface ReadingWords {
  readonly content: Content
  readonly campaign: Campaign
  readonly linkFor: LinkFor
  readonly openAt?: ((document: string) => string | undefined) | undefined
  readonly chatLink?: string | undefined
}

function askFor({ content, campaign, openAt }: ReadingWords, because: Asked['because']): ReadAsk {
  const key = campaignKey(campaign)
  const link = versionOf(content, key)?.document.link ?? openAt?.(campaign.document)
  const { whatChanged, decidedOn } = campaign
  return { version: key, because, whatChanged, ...(decidedOn === undefined ? {} : { decidedOn }), ...(link === undefined ? {} : { link }) }
}

const wayOf = (words: ReadingWords, ask: ReadAsk, person: number, channel: PlannedWay['channel']): Way => {
  const { content, linkFor, chatLink = '' } = words
  if (channel === 'card') return { channel, payload: reminderReply(content, ask) }
  if (channel === 'feed') return { channel, payload: feedEntry('pleaseRead', reminderReply(content, ask).summary, chatLink) }
  const links = { read: linkFor(person, 'read', ask.version), stopMail: linkFor(person, 'stop-mail') }
  return { channel, payload: mailPayload(readingMail(content, ask, links), links.stopMail) }
}

/** The ways to one person with their payloads, in the order of the plan. */
export function readingWays(words: ReadingWords, { person, because, ways }: Asked): readonly [Way, ...Way[]] {
  const ask = askFor(words, because)
  const [first, ...others] = ways
  return [wayOf(words, ask, person.id, first.channel), ...others.map(({ channel }) => wayOf(words, ask, person.id, channel))]
}
