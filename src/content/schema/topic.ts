import { z } from 'zod'
import { audience, basis, certainty, slug, text, topicId } from './fields.js'

const wording = {
  can: text,
  do: z.array(text).min(1).max(3),
  dont: z.array(text).min(1).max(3),
  why: text,
}

const clarify = z.strictObject({
  question: text,
  options: z
    .array(z.strictObject({ label: text, topic: topicId }))
    .min(2)
    .max(4),
})

/** One piece of guidance as an officer writes it. */
const topic = z.strictObject({
  id: topicId,
  title: text,
  /** What a button says; a phone cuts a longer one off. */
  short: text.max(38),
  audience,
  certainty,
  urgent: text.optional(),
  ...wording,
  basis: z.array(basis).min(1).max(5),
  ask: slug,
  related: z.array(topicId).min(1).max(3),
  clarify: clarify.optional(),
  staff: z.strictObject(wording).optional(),
  phrasings: z.array(text).min(12).max(120),
})

/** One file of topics: the group's name as people see it, and its topics. */
export const topicFile = z.strictObject({
  group: text,
  topics: z.array(topic).min(1),
})

export type Topic = z.infer<typeof topic> & { group: string }
