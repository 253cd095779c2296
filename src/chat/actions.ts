import { z } from 'zod'
import { digestActions } from './digest-actions.js'
import { officerActions } from './officer-actions.js'

// a made-up value is left out rather than refused, so that the draft beside it is still read
const tick = z.string().max(60).optional().catch(undefined)

const topicId = z.string().max(12)

// a document and its version, such as a4-card@1.0
const versionKey = z.string().max(120)

/** What a button carries: ids only, never words to be matched again and never anything a person typed. */
export const action = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('topic'), topic: topicId }),
  z.object({ verb: z.literal('command'), command: z.string().max(40) }),
  z.object({ verb: z.literal('check'), draft: z.string().default(''), decides: tick, account: tick, image: tick, share: tick }),
  z.object({ verb: z.literal('checked'), rules: z.array(z.string().max(80)).max(20) }),
  z.object({ verb: z.literal('none-of-these') }),
  z.object({ verb: z.literal('audience'), audience: z.enum(['member', 'staff', 'forget']), topic: topicId.optional() }),
  z.object({ verb: z.literal('feedback'), kind: z.enum(['helpful', 'not-helpful', 'wrong']), topic: topicId }),
  z.object({ verb: z.literal('ask-officer'), topic: topicId.optional() }),
  z.object({ verb: z.literal('send-question'), topic: topicId.optional(), question: z.string().optional(), tell: tick }),
  z.object({ verb: z.literal('take-back'), question: z.string().max(60) }),
  z.object({ verb: z.literal('acknowledge'), version: versionKey }),
  z.object({ verb: z.literal('undo-acknowledge'), version: versionKey }),
  z.object({ verb: z.literal('snooze'), version: versionKey, until: z.enum(['tomorrow', 'next-week']) }),
  z.object({ verb: z.literal('channel'), channel: z.enum(['mail', 'feed', 'calendar', 'card']), on: z.boolean() }),
  z.object({ verb: z.literal('erase-record'), sure: z.boolean() }),
  ...officerActions,
  ...digestActions,
])

export type Action = z.infer<typeof action>

/** A button as cards show it; `data` repeats the verb so that older clients, which only submit, work alike. */
export interface Button {
  readonly title: string
  readonly verb: string
  readonly data: Action
}

/** Makes a button, so that its verb and its data cannot disagree. */
export function button(title: string, data: Action): Button {
  return { title, verb: data.verb, data }
}

/** Reads what a tapped button sent; `undefined` when it is none of ours, whoever made it up. */
export function readAction(verb: string, data: Readonly<Record<string, unknown>>): Action | undefined {
  return action.safeParse({ ...data, verb }).data
}
