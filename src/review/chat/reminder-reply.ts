import type { ReminderCard } from '../../cards/data.js'
import { button, londonDate, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import { versionOf } from '../version-key.js'

/** One version that one person is asked to read, and why they of all people. */
export interface ReadAsk {
  /** The key of the version, such as `a4-card@1.0`. */
  readonly version: string
  readonly because: 'changed' | 'induction' | 'refresher' | 'again'
  readonly whatChanged: readonly string[]
  /** The day of the decision, such as `2026-11-03`; left out where the council has not told. */
  readonly decidedOn?: string
  /** Where the document can be opened. */
  readonly link?: string
}

const audiences = { member: 'Councillors', staff: 'staff', both: 'Councillors and staff', public: 'everybody' } as const

const reasons: Readonly<Record<ReadAsk['because'], (audience: string) => string>> = {
  changed: (audience) => `You get this because it is written for ${audience} and it changed.`,
  induction: (audience) => `You get this because you are new here and it is written for ${audience}.`,
  refresher: (audience) => `You get this because it is written for ${audience} and it is a while since you were asked.`,
  again: () => 'You get this again because you asked to be reminded later.',
}

const statusOf = (content: Content, key: string) => {
  const found = versionOf(content, key)
  const standing = found?.document.versions
    .find(({ version }) => version === found.version)
    ?.councils.find(({ council }) => council === content.pack.council)
  if (standing?.status === 'Adopted') return 'Adopted by the council.'
  return standing ? `${standing.status}, not adopted by the council.` : content.pack.notice
}

/**
 * The card that asks a person to read one version of a document, with its plain-text twin. It never says whether
 * somebody has read anything. Throws for a version that the registers do not hold, because such a notice must not go out.
 */
export function reminderReply(content: Content, ask: ReadAsk): Reply {
  const found = versionOf(content, ask.version)
  if (!found) throw new Error(`The registers hold no version ${ask.version}.`)
  const { document, version } = found
  const data: ReminderCard = {
    title: `Please read: ${document.title}`,
    version: ask.decidedOn === undefined ? `Version ${version}` : `Version ${version}, from ${londonDate(ask.decidedOn)}`,
    changedTitle: ask.whatChanged.length > 0 ? [{ text: 'What changed' }] : [],
    changed: ask.whatChanged.slice(0, 6).map((text) => ({ text })),
    because: reasons[ask.because](audiences[document.audience]),
    status: statusOf(content, ask.version),
    stop: 'Only you can see this. To change how you are reminded, type "reminders".',
    links: ask.link === undefined ? [] : [{ title: 'Open it', url: ask.link }],
    buttons: [
      button('I have read this version', { verb: 'acknowledge', version: ask.version }),
      button('Remind me tomorrow', { verb: 'snooze', version: ask.version, until: 'tomorrow' }),
      button('Remind me next week', { verb: 'snooze', version: ask.version, until: 'next-week' }),
    ],
  }
  const parts = [data.title, data.version, ...data.changedTitle, ...data.changed, data.because, data.status, data.stop]
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('\n')
  return { card: { template: 'reminder', data }, text, summary: data.title }
}
