import type { Reply } from '../chat/index.js'
import type { Render } from './from-reply.js'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

// a dialog hands on `Action.Submit` only; every button of ours carries one as its fallback
const submitting = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(submitting)
  if (!isObject(value)) return value
  if (value.type === 'Action.Execute' && isObject(value.fallback)) return value.fallback
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, submitting(part)]))
}

/** Plain words in a dialog, for when there is no card to show. */
export function dialogWords(words: string): object {
  return { task: { type: 'message', value: words } }
}

/** A reply as a dialog that only the person who opened it sees; nothing reaches the conversation behind it. */
export function dialogBody(reply: Reply | undefined, render: Render): object {
  if (!reply) return dialogWords('That does nothing here.')
  if (!reply.card) return dialogWords(reply.text)
  const content = submitting(render(reply.card, reply.text))
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content }
  return { task: { type: 'continue', value: { title: 'Check before posting', height: 'large', width: 'medium', card } } }
}
