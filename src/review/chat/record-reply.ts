import { button, londonDate, messageReply, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { csvText } from '../../pages/index.js'
import type { OwnRecord } from '../../store/ports.js'
import { versionOf } from '../version-key.js'

/** A course that a person has taken, as their record holds it. */
export interface TrainingDone {
  readonly course: string
  readonly doneOn: string
}

/** Everything that is kept about one person, for their eyes only. */
export interface PersonalRecord extends OwnRecord {
  readonly training: readonly TrainingDone[]
}

const channelNames: Readonly<Record<string, string>> = {
  mail: 'e-mail',
  card: 'messages from this bot',
  feed: 'Teams activity',
  calendar: 'calendar invitations',
  install: 'installing this app for you, because you removed it',
}

/** A channel's name as people say it. */
export const channelName = (channel: string): string => channelNames[channel] ?? channel

/** A version's title as people know it, also when its document has left the registers. */
export function versionName(content: Content, key: string): string {
  const found = versionOf(content, key)
  return found ? `${found.document.title}, version ${found.version}` : `A document that is no longer listed (${key})`
}

const digestWays: Readonly<Record<string, string>> = { card: 'as a card in Teams', mail: 'by e-mail', text: 'as plain text in Teams' }
const digestTimes: Readonly<Record<string, string>> = { monthly: 'every month', changed: 'only when something changed' }

const digestPairs = ({ digest }: PersonalRecord): readonly (readonly [words: string, since: string])[] => {
  const { choice, months = [] } = digest ?? {}
  const way = choice && (choice.frequency === 'never' ? 'stopped' : `${digestTimes[choice.frequency]}, ${digestWays[choice.channel]}`)
  return [
    ...(choice ? [[`Digest: ${way}`, londonDate(choice.since)] as const] : []),
    ...(months.length === 0 ? [] : [[`Digest issues sent to you: ${months.join(', ')}`, ''] as const]),
  ]
}

/** A record as lines of text, grouped as it is shown. */
function recordLines(content: Content, record: PersonalRecord): readonly string[] {
  const read = record.acknowledged.map(({ version, at }) => `Read: ${versionName(content, version)}, on ${londonDate(at)}.`)
  const training = record.training.map(({ course, doneOn }) => `Training: ${course}, on ${londonDate(doneOn)}.`)
  const waiting = record.snoozed.map(
    ({ version, until }) => `Reminder put off: ${versionName(content, version)}, until ${londonDate(until)}.`,
  )
  const off = record.channelsOff.map(({ channel, since }) => `Turned off: ${channelName(channel)}, since ${londonDate(since)}.`)
  const digest = digestPairs(record).map(([words, since]) => (since === '' ? `${words}.` : `${words}, since ${since}.`))
  return [...read, ...training, ...waiting, ...off, ...digest]
}

const shownAtOnce = 12

/** "My record": what is kept about the person who asks, and about nobody else. */
export function recordReply(content: Content, record: PersonalRecord, download: string | undefined): Reply {
  const lines = recordLines(content, record)
  const rest = lines.length - shownAtOnce
  return messageReply({
    title: 'Your record',
    lines: [
      'Only you are shown this here.',
      ...(lines.length === 0 ? ['Nothing is recorded about you yet.'] : lines.slice(0, shownAtOnce)),
      ...(rest > 0 ? [`And ${rest} more. Download it to see all.`] : []),
    ],
    buttons: [
      button('Change reminders', { verb: 'command', command: 'reminders' }),
      button('Erase what can be', { verb: 'erase-record', sure: false }),
    ],
    links: download === undefined ? [] : [{ title: 'Download it', url: download }],
    notice: download === undefined ? [] : ['The download works for ten minutes.'],
  })
}

/** A record as a table in CSV that any spreadsheet opens; a cell that would start a formula is made plain text. */
export function recordCsv(content: Content, record: PersonalRecord): string {
  const rows = [
    ...record.acknowledged.map(({ version, at, place }) => ['read', versionName(content, version), londonDate(at), place]),
    ...record.training.map(({ course, doneOn }) => ['training', course, londonDate(doneOn), '']),
    ...record.snoozed.map(({ version, until }) => ['reminder put off', versionName(content, version), londonDate(until), '']),
    ...record.channelsOff.map(({ channel, since }) => ['turned off', channelName(channel), londonDate(since), '']),
    ...digestPairs(record).map(([words, since]) => ['digest', words, since, '']),
  ]
  return csvText([['kind', 'about', 'date', 'where'], ...rows])
}
