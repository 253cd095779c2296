import { z } from 'zod'
import { basis, slug, text, topicId } from './fields.js'

const grounds = { basis: z.array(basis).min(1), topics: z.array(topicId).min(1).max(3) }

/** One way to stay safe online, short enough for a line of the digest. */
const tip = z.strictObject({ id: slug, text: text.max(140), ...grounds })

/** A story that was made up to show how to think about a post; whoever writes it says so with `invented: true`. */
const workedExample = z.strictObject({
  id: slug,
  invented: z.boolean().refine((value) => value, 'write "invented: true" only when it was made up: a real case never goes into the digest'),
  story: text.max(260),
  better: text.max(260),
  ...grounds,
})

/** The file `digest.yaml`: what the monthly issue takes its safety tip and its worked example from, in turn. */
export const digestFile = z.strictObject({
  tips: z.array(tip).min(12).max(60),
  examples: z.array(workedExample).min(12).max(60),
})

export type DigestWords = z.infer<typeof digestFile>
/** One tip, as the pack has it. */
export type SafetyTip = DigestWords['tips'][number]
/** One made-up story, as the pack has it. */
export type WorkedExample = DigestWords['examples'][number]
