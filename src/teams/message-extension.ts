import { z } from 'zod'
import type { TurnEvent } from '../chat/index.js'
import type { Activity } from './activity.js'
import { hasPicture, wordsIn } from './message-words.js'

const command = z.literal('checkDraft')

const opened = z.object({
  commandId: command,
  messagePayload: z.object({ body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish() }).nullish(),
})

const sent = z.object({ commandId: command, data: z.looseObject({ verb: z.string().max(60) }) })

const emptyBox: TurnEvent = { kind: 'action', verb: 'command', data: { verb: 'command', command: 'check' } }

const messageIn = ({ messagePayload }: z.infer<typeof opened>) => {
  const { contentType, content } = messagePayload?.body ?? {}
  if (!content) return { draft: '' }
  return contentType === 'text' ? { draft: content.trim() } : { draft: wordsIn(content), ...(hasPicture(content) ? { image: 'true' } : {}) }
}

const openedEvent = (value: unknown): TurnEvent | undefined => {
  const parsed = opened.safeParse(value).data
  if (!parsed) return undefined
  const message = messageIn(parsed)
  return message.draft === '' ? emptyBox : { kind: 'action', verb: 'check', data: { verb: 'check', ...message } }
}

const sentEvent = (value: unknown): TurnEvent | undefined => {
  const data = sent.safeParse(value).data?.data
  return data && { kind: 'action', verb: data.verb, data }
}

const events: Readonly<Record<string, (value: unknown) => TurnEvent | undefined>> = {
  'composeExtension/fetchTask': openedEvent,
  'composeExtension/submitAction': sentEvent,
}

/** True for what "Check before posting" sends, from the compose box, the search box or a message. */
export function isExtension({ name }: Activity): boolean {
  return name !== undefined && Object.hasOwn(events, name)
}

/**
 * What a person did in the dialog, in our own words: opened it (on a message, that message's words are checked at once) or tapped
 * a button in it. `undefined` when the payload is none of ours.
 */
export function extensionEvent({ name = '', value }: Activity): TurnEvent | undefined {
  return events[name]?.(value)
}
