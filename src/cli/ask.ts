import { longestQuestion } from '../answer/index.js'
import type { Feature, Reply, Turn } from '../chat/index.js'
import { looksLikePost } from '../draft-check/index.js'
import type { Parts } from './parts.js'

/** One question's result as a line of JSON; `text` is the first line that a person would see. */
export interface AskedLine {
  readonly q: string
  readonly outcome: 'answer' | 'choice' | 'none' | 'redirect' | 'draft' | 'command'
  readonly topics: readonly string[]
  readonly parts: readonly (readonly string[])[]
  readonly text: string
}

/** Who asks, when the caller says so. */
export type AskedAs = 'member' | 'staff' | undefined

const turnFor = (text: string, audience: AskedAs): Turn => ({
  reference: 'TERMINAL',
  at: new Date(),
  place: 'personal',
  conversation: 'terminal',
  person: { key: 'terminal', ...(audience ? { audience } : {}) },
  event: { kind: 'message', text, pictures: 0, edited: false },
})

const firstReply = async (features: readonly Feature[], turn: Turn): Promise<{ feature: string; reply: Reply } | undefined> => {
  for (const { name, handle } of features) {
    const reply = await handle(turn)
    if (reply) return { feature: name, reply }
  }
  return undefined
}

const outcomeOf = (feature: string, text: string, answered: AskedLine['outcome']): AskedLine['outcome'] => {
  if (feature === 'answer') return answered
  return feature === 'draft-check' && text.trim().split(/\s+/u).length > 3 ? 'draft' : 'command'
}

/** Asks what a person would ask in chat, by way of the very same features; the reply comes along for printing. */
export async function askLine(parts: Parts, q: string, audience: AskedAs): Promise<{ line: AskedLine; reply: Reply | undefined }> {
  const replied = await firstReply(parts.features, turnFor(q, audience))
  const answered = parts.answers.ask(q.slice(0, longestQuestion), audience ?? 'unknown')
  const outcome = looksLikePost(q) ? 'draft' : outcomeOf(replied?.feature ?? 'answer', q, answered.outcome.kind)
  return {
    reply: replied?.reply,
    line: {
      q,
      outcome,
      topics: answered.ranked.map(({ id }) => id),
      parts: answered.parts,
      text: replied?.reply.text.split('\n')[0] ?? '',
    },
  }
}

/** Why the first topic was chosen, for an officer at the terminal. */
export function whyLines({ answers }: Parts, q: string, audience: AskedAs): string[] {
  const { ranked, reasons } = answers.ask(q, audience ?? 'unknown')
  const words = reasons.map(({ word, weight }) => `${word} (${weight.toFixed(2)})`).join(', ')
  return [`Ranked: ${ranked.map(({ id }) => id).join(', ')}`, `Words that counted: ${words || 'none'}`]
}
