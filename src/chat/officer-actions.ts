import { z } from 'zod'

// a box of a form as the client sends it; how long it may be is said by the form, so that a long one is explained and not ignored
const box = z.string().optional()

const id = z.string().max(120)

const rowId = z.number().int().positive()

const documentStatus = z.enum(['Draft', 'Endorsed', 'Recommended', 'Adopted', 'Noted', 'Superseded'])

/** What the buttons and forms of the officers' desk carry. Every verb starts with `officer-`, which is what the desk's gate looks for. */
export const officerActions = [
  z.object({ verb: z.literal('officer-pause'), reason: box }),
  z.object({ verb: z.literal('officer-resume') }),
  z.object({ verb: z.literal('officer-banner'), line: box }),
  z.object({ verb: z.literal('officer-banner-down') }),
  z.object({ verb: z.literal('officer-withdraw'), subject: box, reason: box }),
  z.object({ verb: z.literal('officer-put-back'), subject: id }),
  z.object({ verb: z.literal('officer-documents'), from: z.number().int().min(0).max(10_000) }),
  z.object({ verb: z.literal('officer-document'), document: id, of: id.optional(), here: z.boolean().optional() }),
  z.object({ verb: z.literal('officer-decide'), document: id, of: id, status: documentStatus }),
  z.object({
    ...{ verb: z.literal('officer-decided'), document: id, of: id, status: documentStatus },
    ...{ version: box, day: box, effective: box, minute: box, body: box, changed: box },
  }),
  z.object({ verb: z.literal('officer-review'), document: id }),
  z.object({ verb: z.literal('officer-reviewed'), document: id, outcome: box, due: box, reason: box }),
  z.object({ verb: z.literal('officer-ask-to-read'), version: id, sure: z.boolean() }),
  z.object({
    ...{ verb: z.literal('officer-date'), of: rowId.optional() },
    ...{ course: box, title: box, day: box, starts: box, ends: box, place: box, link: box, audience: box },
  }),
  z.object({ verb: z.literal('officer-date-open'), date: rowId }),
  z.object({ verb: z.literal('officer-date-change'), date: rowId }),
  z.object({ verb: z.literal('officer-date-off'), date: rowId }),
  z.object({ verb: z.literal('officer-record'), address: box, course: box, day: box, source: box, wrong: box }),
  z.object({ verb: z.literal('officer-import'), rows: box }),
  z.object({ verb: z.literal('officer-import-sure'), waiting: id, sure: z.boolean() }),
  z.object({ verb: z.literal('officer-report'), quarter: z.string().max(12) }),
  z.object({ verb: z.literal('officer-questions'), from: z.number().int().min(0).max(100_000) }),
  z.object({ verb: z.literal('officer-question'), question: id }),
  z.object({ verb: z.literal('officer-answer'), question: id, answer: box }),
  z.object({ verb: z.literal('officer-topic-needed'), question: id }),
  z.object({ verb: z.literal('officer-drop-question'), question: id, sure: z.boolean() }),
  z.object({ verb: z.literal('officer-explain'), question: box, asker: box }),
] as const
