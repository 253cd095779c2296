import { asksFor, type Command, type Feature, messageReply, type Reply, readAction, type Turn } from '../chat/index.js'
import type { Content } from '../content/index.js'
import type { CheckDraft } from './check.js'
import { checkBoxReply } from './check-box-reply.js'
import { draftIn } from './draft-in.js'
import { findingsReply } from './findings-reply.js'

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

/** What the feature is handed: the engine, the test for a post, and which topics would answer a long message if it was a question. */
export interface DraftCheckParts {
  readonly content: Content
  readonly checkDraft: CheckDraft
  readonly looksLikePost: (text: string) => boolean
  readonly topicsFor: (text: string) => readonly string[]
  /** The address of a private chat with the bot, offered where others can read along. */
  readonly privateChat?: string
}

/** Checks drafts that people paste, and asks once when a long message could be a post or a question. */
export function draftCheckFeature(parts: DraftCheckParts): Feature {
  return {
    name: 'draft-check',
    commands: [check],
    handle: async (turn) => {
      const { event, place } = turn
      const draft = draftOf(event)
      const wanted = asksFor(check, event)
      if (!wanted && draft === undefined) return isLikelyPost(turn, parts) ? draftOrQuestion(turn, parts) : undefined
      if (place !== 'personal') return privately(parts)
      return draft === undefined ? checkBoxReply() : checked(draft, turn, parts)
    },
  }
}

const draftOf = (event: Turn['event']): string | undefined => {
  if (event.kind === 'message') return draftIn(event.text)
  if (event.kind !== 'action') return undefined
  const action = readAction(event.verb, event.data)
  return action?.verb === 'check' ? action.draft : undefined
}

const isLikelyPost = ({ event }: Turn, { looksLikePost }: DraftCheckParts) => event.kind === 'message' && looksLikePost(event.text)

const privately = ({ content, privateChat }: DraftCheckParts): Reply =>
  messageReply({
    title: 'Drafts are best checked in private',
    lines: [content.conversation.draftInGroup],
    links: privateChat ? [{ title: 'Open a private chat', url: privateChat }] : [],
  })

const checked = (draft: string, { person }: Turn, { content, checkDraft }: DraftCheckParts, orTopics?: readonly string[]): Reply => {
  if (draft.trim() === '') return checkBoxReply()
  if (draft.length > longestDraft) {
    const words = content.conversation.tooLong.replace('{limit}', longestDraft.toLocaleString('en-GB'))
    return messageReply({ title: 'That is too long to check', lines: [words] })
  }
  return findingsReply(content, checkDraft(draft, person.audience ? { role: person.audience } : {}), orTopics)
}

const draftOrQuestion = (turn: Turn, parts: DraftCheckParts): Reply => {
  if (turn.place !== 'personal') return privately(parts)
  const text = turn.event.kind === 'message' ? turn.event.text : ''
  return checked(text, turn, parts, parts.topicsFor(text).slice(0, 3))
}
