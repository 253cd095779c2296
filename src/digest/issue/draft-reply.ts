import type { DeskCard, DigestDraftCard } from '../../cards/data.js'
import { type Button, button, londonDate, londonDay, londonTime, messageReply, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { DigestIssue } from '../../store/ports.js'
import { blockData } from '../forms/digest-reply.js'
import { digestText } from '../forms/digest-text.js'
import { sheetOf, wordsHeading } from '../forms/sheet.js'
import { monthName } from '../months.js'
import { checksByHand } from './by-hand.js'
import { wordsOf } from './compose-now.js'
import { longestWords } from './decide.js'
import type { DigestSettings } from './digest-parts.js'

/** What the officers' card needs beside the issue. */
export interface DraftFrame {
  readonly content: Content
  readonly settings: DigestSettings
  /** The page on which this officer sees the mail as it will look; absent where the bot has no public address. */
  readonly mailPage?: string | undefined
  /** What happened just now, such as why a tap did nothing. */
  readonly note?: string | undefined
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }))

const when = (at: number) => `${londonDate(at)} at ${londonTime(at)}`

const heldLine = ({ note }: DigestIssue) =>
  note === 'changed'
    ? 'It was approved, but something in it changed before it went out. Look at it again.'
    : 'Nobody approved it by its day.'

/** How an issue stands, and what happens next. */
export function statusLine(issue: DigestIssue, { autoApprove }: DigestSettings): string {
  const { state, dueAt, note } = issue
  if (state === 'approved') return `Approved ${note}. It goes out on ${when(dueAt)}. You can take this back until then.`
  if (state === 'held')
    return `Held. ${heldLine(issue)} Approve it and it goes out on ${when(dueAt)}, or on the next working day once that has passed.`
  if (state === 'skipped') return `Skipped ${note}. No issue goes out for ${monthName(issue.month)}.`
  if (state === 'sent') return `Sent on ${when(issue.sentAt ?? dueAt)}.`
  const unapproved = autoApprove ? 'If nobody decides, it goes out by itself then.' : 'It is never sent without approval.'
  return `${state === 'postponed' ? `Postponed ${note}` : 'Draft'}. Due on ${when(dueAt)}. ${unapproved}`
}

const buttonsOf = ({ month, revision, state }: DigestIssue): Button[] => {
  if (state === 'sent') return []
  if (state === 'approved') return [button('Take back approval', { verb: 'digest-draft-take-back', month })]
  if (state === 'skipped') return [button('Make it a draft again', { verb: 'digest-draft-take-back', month })]
  return [
    button('Approve', { verb: 'digest-draft-approve', month, revision }),
    button('Write in it', { verb: 'digest-draft-form', month, part: 'words' }),
    button('Postpone', { verb: 'digest-draft-form', month, part: 'date' }),
    button('Skip this month', { verb: 'digest-draft-skip', month, sure: false }),
  ]
}

/** The draft as officers get it: how it stands, what to check by hand, the issue as its readers will see it, and what can be done. */
export function draftReply(issue: DigestIssue, frame: DraftFrame): Reply {
  const words = wordsOf(issue)
  const sheet = sheetOf(words, issue)
  const isOpen = ['draft', 'postponed', 'held'].includes(issue.state)
  const checks = isOpen ? checksByHand(frame.content, londonDay(issue.dueAt)) : []
  const status = [...(frame.note === undefined ? [] : [frame.note]), statusLine(issue, frame.settings)]
  const data: DigestDraftCard = {
    title: `Digest for ${monthName(issue.month)}: ${issue.state}`,
    status: asLines(status),
    checksTitle: checks.length === 0 ? [] : asLines(['Check by hand']),
    checks: asLines(checks),
    issue: {
      title: sheet.title,
      wordsTitle: sheet.words.length === 0 ? [] : asLines([wordsHeading]),
      words: asLines(sheet.words),
      intro: asLines(sheet.intro),
      blocks: sheet.blocks.map(blockData),
      sources: asLines(sheet.sources),
    },
    views: [button('See it as plain text', { verb: 'digest-draft-text', month: issue.month })],
    pages: frame.mailPage === undefined ? [] : [{ title: 'See it as a mail', url: frame.mailPage }],
    buttons: buttonsOf(issue),
  }
  const text = [
    data.title,
    ...status,
    ...data.checksTitle.map(({ text }) => text),
    ...checks.map((check) => `- ${check}`),
    '',
    digestText(words, issue, []),
  ].join('\n')
  return { card: { template: 'digest-draft', data }, text, summary: data.title }
}

const emptyBox: DeskCard['fields'][number] = { words: [], days: [], choices: [] }

const wordsBox = (words: string): DeskCard['fields'][number] => ({
  ...emptyBox,
  words: [
    {
      ...{ id: 'words', label: 'Your words', hint: 'One or two plain sentences', value: words, required: false, long: true },
      ...{ most: longestWords, error: `Please write at most ${longestWords} characters.` },
    },
  ],
})

const dayBox: DeskCard['fields'][number] = {
  ...emptyBox,
  days: [{ id: 'day', label: 'Send it on', value: '', required: true, error: 'Please choose a working day after today.' }],
}

/** The form for the officers' own words, or for the day to which an issue is put off. */
export function draftForm(
  { month, words }: Pick<DigestIssue, 'month' | 'words'>,
  part: 'words' | 'date',
  faults: readonly string[] = [],
): Reply {
  const isWords = part === 'words'
  const title = isWords ? `Your words in the issue for ${monthName(month)}` : `Postpone the issue for ${monthName(month)}`
  const lines = isWords
    ? ['Everybody who gets the issue reads this, at its top. Leave out names, cases and parties. An empty box takes your words out.']
    : ['On a weekend or bank holiday it goes out on the next working day. It must be approved for that day.']
  const data: DeskCard = {
    ...{ title, faults: asLines(faults), lines: asLines(lines), facts: [] },
    fields: [isWords ? wordsBox(words) : dayBox],
    send: [isWords ? button('Save', { verb: 'digest-draft-words', month }) : button('Postpone', { verb: 'digest-draft-postpone', month })],
    buttons: [button('Back to the draft', { verb: 'digest-draft', month })],
  }
  return { card: { template: 'desk', data }, text: [title, ...faults, ...lines].join('\n'), summary: title, replaces: true }
}

/** Asks before a month is left without an issue. */
export function skipQuestion({ month }: Pick<DigestIssue, 'month'>): Reply {
  const reply = messageReply({
    title: `Skip the issue for ${monthName(month)}?`,
    lines: ['No issue goes out for this month. The next one tells what changed since the last that was sent.'],
    buttons: [
      button('Yes, skip it', { verb: 'digest-draft-skip', month, sure: true }),
      button('No, back to the draft', { verb: 'digest-draft', month }),
    ],
  })
  return { ...reply, replaces: true }
}
