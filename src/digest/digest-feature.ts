import {
  type Action,
  asksFor,
  type Command,
  type Feature,
  messageReply,
  plainWords,
  type Reply,
  readAction,
  type Turn,
} from '../chat/index.js'
import type { DigestParts } from './issue/digest-parts.js'
import { type DraftAction, officerAct, openDraftOf } from './issue/officer-acts.js'
import { usualChoice } from './issue/send-issue.js'
import { choiceReply } from './reader/choice-reply.js'
import { issuesFor, type Reader, readingReply, restsReply } from './reader/reader-replies.js'
import { type WhichIssue, whichIssue } from './reader/which-issue.js'

/** The officers' gate as it is handed in: decides on every turn, counts who is refused, and says who acts. */
export type OfficersOnly = (turn: Turn, act: { readonly command: string; readonly run: (who: string) => Promise<Reply> }) => Promise<Reply>

/** What the digest needs in chat. */
export interface DigestFeatureParts extends DigestParts {
  readonly onlyOfficers: OfficersOnly
  /** The page on which one officer sees the mail as it will look. */
  readonly mailPage?: (person: number, month: string) => string | undefined
}

const read: Command = {
  name: 'digest',
  description: 'Read the monthly digest again',
  aliases: ['monthly digest', 'the digest', 'last digest', 'read the digest', 'show me the digest'],
  inMenu: false,
}
const settings: Command = {
  name: 'digest settings',
  description: 'Choose how you get the digest',
  aliases: ['digest setting', 'change digest', 'change the digest', 'my digest', 'start digest', 'start the digest'],
  inMenu: false,
}
const stop: Command = {
  name: 'stop digest',
  description: 'Stop the monthly digest',
  aliases: [
    'stop the digest',
    'digest stop',
    'unsubscribe from the digest',
    'unsubscribe digest',
    'no more digest',
    'stop sending me the digest',
    'cancel the digest',
  ],
  inMenu: false,
}
const draft: Command = {
  name: 'digest draft',
  description: 'For officers: the digest that waits for approval',
  aliases: ['draft digest', 'approve digest', 'approve the digest', 'digest drafts'],
  inMenu: false,
}

const alone = (): Reply =>
  messageReply({ title: 'Please ask me in private', lines: ['Others can read this chat. Open a chat with me on my own and ask there.'] })

const stranger = (): Reply =>
  messageReply({
    title: 'The digest goes to Councillors',
    lines: [
      'You are not among the Councillors in the list that I was given, so none comes to you.',
      'If that is wrong, ask Democratic Services.',
    ],
  })

type Choosing = Extract<Action, { verb: 'digest-choose' }>

const choose = async ({ book }: DigestParts, { id }: Pick<Reader, 'id'>, { frequency, channel }: Choosing): Promise<Reply> => {
  const before = (await book.choiceOf(id)) ?? usualChoice
  const choice = { frequency: frequency ?? before.frequency, channel: channel ?? before.channel }
  await book.choose(id, choice)
  const reply = choiceReply(choice, 'Changed')
  // the issue that was read when it was stopped stays where it is
  return frequency === 'never' ? reply : { ...reply, replaces: true }
}

const withReader = async ({ place, person: { id, officer, audience } }: Turn, act: (reader: Reader) => Promise<Reply>): Promise<Reply> => {
  if (place !== 'personal') return alone()
  return id === undefined ? stranger() : act({ id, officer: officer === true, member: audience === 'member' })
}

/** An issue that somebody wants to read again, or only what it rests on. */
interface Reading {
  readonly which: WhichIssue
  readonly onlySources?: boolean
}

/** What a turn asks of the digest; undefined when it is about something else. */
type Asked = Reading | Choosing | DraftAction | 'settings' | 'draft' | undefined

const isDraftAction = (action: Action): action is DraftAction => action.verb.startsWith('digest-draft')

const isForOfficers = (asked: NonNullable<Asked>): asked is DraftAction =>
  typeof asked === 'object' && 'verb' in asked && isDraftAction(asked)

const isReading = (asked: NonNullable<Asked>): asked is Reading => typeof asked === 'object' && 'which' in asked

const askedByTap = (action: Action | undefined): Asked => {
  if (action?.verb === 'digest-read' || action?.verb === 'digest-rests') {
    const [year = '', month = ''] = action.month.split('-')
    return { which: { month, year }, onlySources: action.verb === 'digest-rests' }
  }
  if (action?.verb === 'digest-choose') return action
  return action && isDraftAction(action) ? action : undefined
}

const askedIn = ({ event }: Turn): Asked => {
  if (asksFor(draft, event)) return 'draft'
  if (asksFor(settings, event)) return 'settings'
  if (asksFor(stop, event)) return { verb: 'digest-choose', frequency: 'never' }
  if (asksFor(read, event)) return { which: { last: true } }
  if (event.kind === 'action') return askedByTap(readAction(event.verb, event.data))
  const which = event.kind === 'message' ? whichIssue(plainWords(event.text)) : undefined
  return which && { which }
}

// a button of the draft whose data cannot be read is still somebody trying a button of the draft
const isForged = ({ event }: Turn) => event.kind === 'action' && event.verb.startsWith('digest-draft')

const outOfDate = (): Reply =>
  messageReply({ title: 'That button is out of date', lines: ['Nothing was changed. Type "digest draft" and try there.'] })

/** Lets Members read, choose and stop the digest, and officers decide on its drafts, behind the gate that is handed in. */
export function digestFeature(parts: DigestFeatureParts): Feature {
  const { onlyOfficers, book, links, mailPage } = parts
  const officers = (turn: Turn, action: DraftAction | undefined) =>
    onlyOfficers(turn, {
      command: action?.verb ?? draft.name,
      run: (who) => {
        const { id } = turn.person
        const ask = { who, parts, ...(mailPage && id !== undefined ? { mailPage: (month: string) => mailPage(id, month) } : {}) }
        return action ? officerAct(ask, action) : openDraftOf(ask)
      },
    })
  const reads = async (reader: Reader, { which, onlySources }: Reading): Promise<Reply> => {
    const { pack } = await parts.content()
    const sent = await issuesFor(book, pack.council, reader)
    if (sent.length === 0 && !reader.member) return stranger()
    return onlySources ? restsReply(sent, which) : readingReply(sent, which, links())
  }
  const chooses = async (reader: Reader, asked: Choosing | 'settings'): Promise<Reply> => {
    if (!reader.member) return stranger()
    return asked === 'settings' ? choiceReply((await book.choiceOf(reader.id)) ?? usualChoice) : choose(parts, reader, asked)
  }
  return {
    name: 'digest',
    commands: [read, settings, stop, draft],
    handle: async (turn) => {
      const asked = askedIn(turn)
      if (asked === undefined)
        return isForged(turn) ? onlyOfficers(turn, { command: 'digest-draft-unreadable', run: async () => outOfDate() }) : undefined
      if (asked === 'draft') return officers(turn, undefined)
      if (isForOfficers(asked)) return officers(turn, asked)
      return withReader(turn, (reader) => (isReading(asked) ? reads(reader, asked) : chooses(reader, asked)))
    },
  }
}
