import { z } from 'zod'
import { day, slug, text, topicId } from './fields.js'

/** What this pack of words is, whose it is, and whether the council has adopted it. */
export const pack = z.strictObject({
  name: text,
  version: text,
  issued: day,
  council: slug,
  adopted: z.boolean(),
  notice: text,
  legalNote: text,
})

/** Words people use for the same thing, treated as one when a question is read; each with its reason. */
export const equivalents = z.strictObject({
  equivalents: z.array(z.strictObject({ to: text, from: z.array(text).min(1), because: text })),
})

/** Two topics people mix up, and the one question that tells them apart. */
export const pairs = z.strictObject({
  pairs: z.array(
    z.strictObject({
      question: text,
      options: z.array(z.strictObject({ label: text, topic: topicId })).length(2),
    }),
  ),
})

const example = z.union([z.strictObject({ title: text, topic: topicId }), z.strictObject({ title: text, command: text })])

/** What the bot says of itself: welcome, help, privacy and the short replies. */
export const conversation = z.strictObject({
  welcome: z.strictObject({
    title: text,
    lines: z.array(text).min(1),
    privacy: text,
    runBy: text,
    examples: z.array(example).length(3),
  }),
  help: z.strictObject({ title: text, lines: z.array(text).min(1) }),
  privacy: z.strictObject({ title: text, lines: z.array(text).min(1) }),
  greeting: text,
  thanks: text,
  unreadable: text,
  pictureOnly: text,
  tooLong: text,
  noGuidance: text,
  failure: text,
  draftOrQuestion: text,
  draftInGroup: text,
  edited: text,
})

export type Pack = z.infer<typeof pack>
export type Conversation = z.infer<typeof conversation>
export type Equivalent = z.infer<typeof equivalents>['equivalents'][number]
export type Pair = z.infer<typeof pairs>['pairs'][number]
