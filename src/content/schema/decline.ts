import { z } from 'zod'
import { slug, text, topicId } from './fields.js'

/** A kind of message the bot does not answer with guidance, with the kind words it uses instead. */
const decline = z.strictObject({
  id: slug,
  title: text,
  outcome: z.enum(['redirect', 'none']),
  reply: text,
  ask: slug.optional(),
  suggestions: z.array(topicId).max(3).default([]),
  /** Words that lead here whatever else is said, such as words of somebody in danger; three dots stand for up to four words. */
  always: z.array(text).default([]),
  /** Words that mean no harm though some of `always` stand in them, such as "can I print your answer"; each in full, without dots. */
  unless: z.array(text).default([]),
  phrasings: z.array(text).min(12).max(120),
})

/** The file of all such kinds. */
export const declineFile = z.strictObject({
  declines: z.array(decline).min(1),
})

export type Decline = z.infer<typeof decline>
