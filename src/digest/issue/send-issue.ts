import type { MailPayload, Notice, Recipient, Way } from '../../delivery/ports.js'
import type { DigestChoice, DigestIssue, PeoplePort } from '../../store/ports.js'
import type { IssueWords } from '../compose/issue-words.js'
import { digestMail } from '../forms/digest-mail.js'
import { digestMessage, digestReply } from '../forms/digest-reply.js'
import { wordsOf } from './compose-now.js'
import type { DigestParts } from './digest-parts.js'

const dayMs = 86_400_000
const lastsMs = 14 * dayMs

/** The channels that the digest can go by. */
export type DigestChannel = 'card' | 'mail'

/** What sending needs beside the issue itself; `announce` writes to the outbox and sends nothing. */
export interface SendParts extends DigestParts {
  readonly people: Pick<PeoplePort, 'active'>
  readonly tenant: () => string
  readonly announce: (notice: Notice) => Promise<unknown>
  /** The first moment from a given one on at which people may be written to; undefined while all sending is stopped. */
  readonly opensAt: (at: number) => Promise<number | undefined>
  /** The channels that are open here. */
  readonly channels: readonly string[]
  /** The page on which one reader stops the digest; undefined where the bot has no public address. */
  readonly stopPage?: (person: number) => string | undefined
}

/** How somebody gets the digest who chose nothing. */
export const usualChoice: DigestChoice = { frequency: 'monthly', channel: 'card' }

type Reader = Awaited<ReturnType<PeoplePort['active']>>[number]

const brandOf = async ({ content }: DigestParts) => {
  const { councils, pack } = await content()
  return councils.get(pack.council)?.name ?? pack.name
}

const mailWay = (parts: SendParts, brand: string, words: IssueWords, issue: DigestIssue, person: number): Way => {
  const stop = parts.stopPage?.(person)
  const mail = digestMail(words, issue, { brand, links: parts.links(), stop })
  const payload: MailPayload = { ...mail, ...(stop?.startsWith('https://') ? { unsubscribe: stop } : {}) }
  return { channel: 'mail', payload }
}

const wants = ({ frequency }: DigestChoice, { news }: IssueWords) => frequency === 'monthly' || (frequency === 'changed' && news)

/** The screen that somebody chose, and the other one should the first not work; what they turned off is left out. */
const waysOf = (
  parts: SendParts,
  brand: string,
  words: IssueWords,
  issue: DigestIssue,
  reader: Reader,
  { channel }: DigestChoice,
): Way[] => {
  const isOpen = (way: DigestChannel) => parts.channels.includes(way) && !reader.channelsOff.includes(way)
  const reply = channel === 'text' ? digestMessage(words, issue, parts.links()) : digestReply(words, issue, parts.links())
  const inTeams: Way[] = isOpen('card') ? [{ channel: 'card', payload: reply }] : []
  const byMail = isOpen('mail') ? [mailWay(parts, brand, words, issue, reader.id)] : []
  return channel === 'mail' ? [...byMail, ...inTeams] : [...inTeams, ...byMail]
}

const recipientsOf = async (parts: SendParts, words: IssueWords, issue: DigestIssue): Promise<Recipient[]> => {
  const brand = await brandOf(parts)
  const choices = await parts.book.choices()
  const readers = await parts.people.active(parts.tenant(), 'member')
  return readers.flatMap((reader): Recipient[] => {
    const choice = choices.get(reader.id) ?? usualChoice
    const [first, ...others] = wants(choice, words) ? waysOf(parts, brand, words, issue, reader, choice) : []
    return first ? [{ person: reader.id, ways: [first, ...others] }] : []
  })
}

/**
 * Writes an approved issue to the outbox as one notice, keyed by its month, and keeps it as issue N. May be repeated
 * after a crash: the number, the notice and its readers stay the same. Answers how many people it is for.
 */
export async function sendIssue(parts: SendParts, issue: DigestIssue, dueAt: number): Promise<number> {
  const number = await parts.book.numberOf(issue.council, issue.month)
  const numbered = { ...issue, number }
  const recipients = await recipientsOf(parts, wordsOf(issue), numbered)
  const cause = { tenant: parts.tenant(), kind: 'digest', version: '', stage: issue.month }
  await parts.announce({ ...cause, recipients, dueAt, expiresAt: dueAt + lastsMs })
  await parts.book.markSent(
    issue.council,
    issue.month,
    recipients.map(({ person }) => person),
  )
  return recipients.length
}
