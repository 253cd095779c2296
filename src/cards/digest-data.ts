import { z } from 'zod'
import { buttons, lines } from './shapes.js'

const link = z.strictObject({ title: z.string(), url: z.url() })

const block = z.strictObject({
  heading: z.string(),
  style: z.enum(['good', 'emphasis', 'default']),
  items: lines.min(1).max(7),
})

/** A month's issue; the officers' own words are shown as plain text only. */
export const digestCard = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  wordsTitle: lines.max(1),
  words: lines,
  intro: lines,
  blocks: z.array(block).max(9),
  foot: lines.min(1),
  buttons: buttons(5),
})

/** The draft of an issue for officers: how it stands, what to check by hand, and the issue itself below. */
export const digestDraftCard = z.strictObject({
  title: z.string(),
  status: lines.min(1),
  checksTitle: lines.max(1),
  checks: lines,
  issue: z.strictObject({
    title: z.string(),
    wordsTitle: lines.max(1),
    words: lines,
    intro: lines,
    blocks: z.array(block).max(9),
    sources: lines,
  }),
  /** The issue in its other forms. */
  views: buttons(1),
  pages: z.array(link).max(1),
  buttons: buttons(4),
})

export type DigestCard = z.infer<typeof digestCard>
export type DigestDraftCard = z.infer<typeof digestDraftCard>
