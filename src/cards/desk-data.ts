import { z } from 'zod'
import { buttonData, buttons, lines } from './shapes.js'

const box = { id: z.string().min(1), label: z.string().min(1), error: z.string().min(1), value: z.string(), required: z.boolean() }

/** One box of a form: a list with that one box in the place of its kind, and empty lists elsewhere. */
const field = z.strictObject({
  words: z.array(z.strictObject({ ...box, hint: z.string(), most: z.number().int().positive(), long: z.boolean() })).max(1),
  days: z.array(z.strictObject(box)).max(1),
  choices: z.array(z.strictObject({ ...box, options: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(2) })).max(1),
})

/** A card of the officers' desk: how something stands, perhaps a form, and what can be done next. */
export const deskCard = z.strictObject({
  title: z.string(),
  faults: lines,
  lines,
  /** What was recorded; the value may be an officer's own words and is shown as plain text only. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string().min(1) })),
  fields: z.array(field).max(10),
  /** The button that sends the form; the others send no words from its boxes. */
  send: buttons(1),
  buttons: buttons(6),
})

/** A list of the officers' desk; every row can be opened. */
export const deskListCard = z.strictObject({
  title: z.string(),
  lines,
  rows: z.array(z.strictObject({ title: z.string(), lines, open: buttonData })).max(20),
  buttons: buttons(6),
})

export type DeskCard = z.infer<typeof deskCard>
export type DeskListCard = z.infer<typeof deskListCard>
/** One box of a form as its card takes it. */
export type DeskField = z.infer<typeof field>
