import { z } from 'zod'

/** An id in lower-case words joined by hyphens, used for documents, laws, roles, rules and councils. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower-case words joined by hyphens, such as "monitoring-officer"')

/** A topic's code, such as SHR-01, kept for good so that links and records stay true. */
export const topicId = z.string().regex(/^[A-Z]{3}-\d{2}$/, 'write three capitals, a hyphen and two digits, such as "SHR-01"')

/** Text a person will read: not empty, no tabs, no stray spaces at the ends. */
export const text = z
  .string()
  .min(1, 'write some words here')
  .refine((value) => value === value.trim() && !value.includes('\t'), 'remove tabs and the spaces at either end')

/** A day as 2026-11-21. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as year-month-day, such as 2026-11-21')
  .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value), 'this day does not exist')

/** A day, or the honest words "not stated" when the council has not told us. */
export const dayOrNotStated = z.union([day, z.literal('not stated')])

/** Who a piece of guidance is for. */
export const audience = z.enum(['member', 'staff', 'both'])

/** How firmly a topic stands: settled, to be checked locally, or open in law. */
export const certainty = z.enum(['settled', 'local-check', 'uncertain'])

/** What a statement rests on: a document or law from the registers, and the part of it. */
export const basis = z.strictObject({
  source: slug,
  section: text.optional(),
})

export type Audience = z.infer<typeof audience>
export type Certainty = z.infer<typeof certainty>
export type Basis = z.infer<typeof basis>
