import { type Action, messageReply, type Reply } from '../../chat/index.js'
import type { DigestIssue } from '../../store/ports.js'
import { digestMessage } from '../forms/digest-reply.js'
import { upToDate, wordsOf } from './compose-now.js'
import { approve, type Decided, isRefused, postpone, skip, takeBack, writeWords } from './decide.js'
import type { DigestParts } from './digest-parts.js'
import { draftForm, draftReply, skipQuestion } from './draft-reply.js'

/** What officers do with a draft; everything here stands behind the officers' gate. */
export type DraftAction = Extract<Action, { verb: `digest-draft${string}` }>

/** What an officer's deed needs: who they are to the log, and to the page that shows the mail. */
export interface OfficerAsk {
  readonly who: string
  readonly parts: DigestParts
  readonly mailPage?: (month: string) => string | undefined
}

const nothing = (): Reply =>
  messageReply({
    title: 'There is no draft',
    lines: ['A draft comes by itself, ten days before the first working day of the month.', 'Type "digest" to read the last issue.'],
  })

const shown = async ({ parts, mailPage }: OfficerAsk, issue: DigestIssue, note?: string): Promise<Reply> =>
  draftReply(issue, { content: await parts.content(), settings: parts.settings, mailPage: mailPage?.(issue.month), note })

const kept = async ({ parts }: OfficerAsk, month: string) => parts.book.find((await parts.content()).pack.council, month)

const isOpen = ({ state }: DigestIssue) => state !== 'sent' && state !== 'skipped' && state !== 'approved'

const openDraft = async (ask: OfficerAsk, issue: DigestIssue | undefined): Promise<Reply> => {
  if (!issue) return nothing()
  if (!isOpen(issue)) return shown(ask, issue)
  const fresh = await upToDate(ask.parts, issue)
  return shown(ask, fresh.issue, fresh.isChanged ? 'Brought up to date just now.' : undefined)
}

const decided = async (ask: OfficerAsk, outcome: Decided): Promise<Reply> => {
  const { issue } = outcome
  const note = isRefused(outcome) ? outcome.refused : undefined
  if (!issue) return messageReply({ title: 'Nothing was changed', lines: [note ?? ''] })
  return { ...(await shown(ask, issue, note)), replaces: true }
}

const withForm = async (ask: OfficerAsk, outcome: Decided, part: 'words' | 'date', typed: string): Promise<Reply> => {
  if (!isRefused(outcome) || !outcome.issue || !isOpen(outcome.issue)) return decided(ask, outcome)
  return draftForm({ month: outcome.issue.month, words: typed }, part, [outcome.refused])
}

const look = async (ask: OfficerAsk, month: string, show: (issue: DigestIssue) => Reply): Promise<Reply> => {
  const issue = await kept(ask, month)
  return issue ? show(issue) : nothing()
}

const decide = async (ask: OfficerAsk, action: DraftAction): Promise<Reply | undefined> => {
  const { parts, who } = ask
  const { month } = action
  switch (action.verb) {
    case 'digest-draft-approve':
      return decided(ask, await approve(parts, { who, month, revision: action.revision }))
    case 'digest-draft-take-back':
      return decided(ask, await takeBack(parts, { who, month }))
    case 'digest-draft-postpone':
      return withForm(ask, await postpone(parts, { who, month }, action.day ?? ''), 'date', '')
    case 'digest-draft-words':
      return withForm(ask, await writeWords(parts, { who, month }, action.words ?? ''), 'words', action.words ?? '')
    default:
      return undefined
  }
}

/** Does what an officer's button asks for, and shows the draft as it is then. */
export async function officerAct(ask: OfficerAsk, action: DraftAction): Promise<Reply> {
  const { month } = action
  if (action.verb === 'digest-draft-form') return look(ask, month, (issue) => draftForm(issue, action.part))
  if (action.verb === 'digest-draft-text') return look(ask, month, (issue) => digestMessage(wordsOf(issue), issue, ask.parts.links()))
  if (action.verb === 'digest-draft-skip')
    return action.sure ? decided(ask, await skip(ask.parts, { who: ask.who, month })) : look(ask, month, skipQuestion)
  return (await decide(ask, action)) ?? { ...(await openDraft(ask, await kept(ask, month))), replaces: true }
}

/** The draft that waits longest for a decision, or the next that goes out, for an officer who asks. */
export async function openDraftOf(ask: OfficerAsk): Promise<Reply> {
  const { pack } = await ask.parts.content()
  const issues = await ask.parts.book.open(pack.council)
  return openDraft(ask, issues.find(isOpen) ?? issues[0])
}
