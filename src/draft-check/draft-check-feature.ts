import {
  type Action,
  asksFor,
  button,
  type Command,
  type Feature,
  londonDay,
  messageReply,
  type Reply,
  readAction,
  type Turn,
} from '../chat/index.js'
import type { Content } from '../content/index.js'
import type { CheckDraft, DraftContext } from './check.js'
import { checkBoxReply } from './check-box-reply.js'
import { draftIn } from './draft-in.js'
import { createDraftMemory, type DraftMemory } from './draft-memory.js'
import { findingsReply } from './findings-reply.js'
import { leaveOut } from './left-out.js'
import { type SplitGraphemes, tooLongFor } from './lengths.js'
import { type Told, toldIn } from './told.js'

const check: Command = {
  name: 'check',
  description: 'Check a draft before you post it',
  aliases: [
    'check a post',
    'check my post',
    'check my draft',
    'check a draft',
    'check draft',
    'check this',
    'check post',
    'can you check my post',
    'check something',
  ],
}

/** The longest draft that is read, in characters; a longer one is refused with a clear word. */
export const longestDraft = 20_000

/** What the feature is handed: the engine, the test for a post, a short memory, and which topics would answer a long message if it was a question. */
export interface DraftCheckParts {
  readonly content: Content
  readonly checkDraft: CheckDraft
  readonly looksLikePost: (text: string) => boolean
  readonly topicsFor: (text: string) => readonly string[]
  /** Without it nothing is said about length. */
  readonly splitGraphemes?: SplitGraphemes
  /** Without one the feature has its own, which is empty again when changed words go live. */
  readonly memory?: DraftMemory
  /** The address of a private chat with the bot, offered where others can read along. */
  readonly privateChat?: string
}

/** Checks drafts that people paste, and asks once when a long message could be a post or a question. */
export function draftCheckFeature(given: DraftCheckParts): Feature {
  const parts = { ...given, memory: given.memory ?? createDraftMemory() }
  return {
    name: 'draft-check',
    commands: [check],
    handle: async (turn) => {
      const wanted = wantedIn(turn, parts)
      if (wanted === undefined) return undefined
      return turn.place === 'personal' ? replyTo(wanted, turn, parts) : privately(parts)
    },
  }
}

type Parts = DraftCheckParts & { readonly memory: DraftMemory }

type Wanted =
  | { readonly kind: 'box' }
  | { readonly kind: 'draft'; readonly draft: string; readonly told?: Told | undefined; readonly maybeQuestion?: boolean }
  | { readonly kind: 'checked'; readonly rules: readonly string[] }

const wantedIn = ({ event }: Turn, { looksLikePost }: DraftCheckParts): Wanted | undefined => {
  if (asksFor(check, event)) return { kind: 'box' }
  if (event.kind === 'action') return tappedIn(readAction(event.verb, event.data))
  if (event.kind !== 'message') return undefined
  const draft = draftIn(event.text)
  if (draft !== undefined) return { kind: 'draft', draft }
  return looksLikePost(event.text) ? { kind: 'draft', draft: event.text, maybeQuestion: true } : undefined
}

const tappedIn = (action: Action | undefined): Wanted | undefined => {
  if (action?.verb === 'check') return { kind: 'draft', draft: action.draft, told: toldIn(action) }
  return action?.verb === 'checked' ? { kind: 'checked', rules: action.rules } : undefined
}

const privately = ({ content, privateChat }: DraftCheckParts): Reply =>
  messageReply({
    title: 'Drafts are best checked in private',
    lines: [content.conversation.draftInGroup],
    links: privateChat ? [{ title: 'Open a private chat', url: privateChat }] : [],
  })

// a dialog can open in a conversation that others share, so what one person ticked is kept apart from everybody else's
const deskOf = ({ conversation, person }: Turn) => `${conversation} ${person.key}`

const replyTo = (wanted: Wanted, turn: Turn, parts: Parts): Reply => {
  const { memory } = parts
  const desk = deskOf(turn)
  if (wanted.kind === 'checked') {
    memory.markChecked(desk, wanted.rules, turn.at)
    return messageReply({ title: 'Noted', lines: ['For 15 minutes, checks in this chat leave that out.'], buttons: [again] })
  }
  if (wanted.kind === 'draft' && wanted.told) memory.tell(desk, wanted.told, turn.at)
  if (wanted.kind === 'box' || wanted.draft.trim() === '') return checkBoxReply(memory.recall(desk, turn.at).told)
  return checked(wanted, turn, parts)
}

const again = button('Check a post', { verb: 'command', command: check.name })

const contextOf = ({ person, at, event }: Turn, told: Told): DraftContext => ({
  ...told,
  ...(event.kind === 'message' && event.pictures > 0 ? { image: true } : {}),
  ...(person.audience ? { role: person.audience } : {}),
  date: londonDay(at),
})

const checked = ({ draft, maybeQuestion }: Wanted & { kind: 'draft' }, turn: Turn, parts: Parts): Reply => {
  const { content, checkDraft, memory, topicsFor, splitGraphemes } = parts
  if (draft.length > longestDraft) {
    const words = content.conversation.tooLong.replace('{limit}', longestDraft.toLocaleString('en-GB'))
    return messageReply({ title: 'That is too long to check', lines: [words] })
  }
  const known = memory.recall(deskOf(turn), turn.at)
  const { result, count } = leaveOut(checkDraft(draft, contextOf(turn, known.told)), known.checked)
  const orTopics = maybeQuestion ? { orTopics: topicsFor(draft).slice(0, 3) } : {}
  const tooLong = splitGraphemes ? tooLongFor(draft, splitGraphemes) : []
  return findingsReply(content, result, { told: known.told, leftOut: count, tooLong, ...orTopics })
}
