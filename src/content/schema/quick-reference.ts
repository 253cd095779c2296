import { z } from 'zod'
import { basis, day, slug, text, topicId } from './common.js'

const line = z.strictObject({
  text,
  basis: z.array(basis).min(1),
  topics: z.array(topicId).min(1),
})
const box = z.strictObject({ title: text, lines: z.array(line).min(1) })

/** The card of Do's and Don'ts for one audience: one source for chat, page and paper. */
export const quickReference = z.strictObject({
  audience: z.enum(['member', 'staff']),
  title: text,
  forWhom: text,
  test: line,
  dos: z.array(line).min(6).max(10),
  donts: z.array(line).min(6).max(10),
  boxes: z.array(box).min(1).max(3),
  version: text,
  status: z.enum(['Draft', 'Adopted']),
  issued: day,
  reviewBy: day,
  owner: slug,
  approver: slug,
  sources: text,
  disclaimer: text,
})

export const quickReferenceFile = z.strictObject({
  cards: z.array(quickReference).length(2),
})

export type QuickReference = z.infer<typeof quickReference>
