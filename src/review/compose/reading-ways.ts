import type { Reply } from '../../chat/index.js'
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
import { createReadingMails } from './reading-mail.js'

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

interface Said {
  readonly ask: ReadAsk
  readonly reply: Reply
  readonly mails: ReturnType<typeof createReadingMails>
}

const wayOf = (words: ReadingWords, { ask, reply, mails }: Said, person: number, channel: PlannedWay['channel']): Way => {
  const { linkFor, chatLink = '' } = words
  if (channel === 'card') return { channel, payload: reply }
  if (channel === 'feed') return { channel, payload: feedEntry('pleaseRead', reply.summary, chatLink) }
  const links = { read: linkFor(person, 'read', ask.version), stopMail: linkFor(person, 'stop-mail') }
  return { channel, payload: mailPayload(mails(links), links.stopMail) }
}

/** Makes the ways to one person after the other, in the order of the plan; what all of them are told is put into words once. */
export function createReadingWays(words: ReadingWords): (asked: Asked) => readonly [Way, ...Way[]] {
  const said = new Map<Asked['because'], Said>()
  const say = (because: Asked['because']): Said => {
    const ask = askFor(words, because)
    const reply = reminderReply(words.content, ask)
    const one = { ask, reply, mails: createReadingMails(words.content, ask, reply) }
    said.set(because, one)
    return one
  }
  return ({ person, because, ways: [first, ...others] }) => {
    const way = ({ channel }: PlannedWay) => wayOf(words, said.get(because) ?? say(because), person.id, channel)
    return [way(first), ...others.map(way)]
  }
}
