import { z } from 'zod'
import { day, slug, text } from './fields.js'

const lines = z.array(text).min(1)
const section = z.strictObject({ heading: text, lines })

/** One kind of thing that is kept: what it is, why, for how long, and who can see it. */
const kept = z.strictObject({ title: text, what: text, why: text, howLong: text, whoSees: text })

/** Everything that the bot keeps, by kind; a kind cannot be left out, because then people would not be told of it. */
const everythingKept = z.strictObject({
  chat: kept,
  settings: kept,
  questions: kept,
  directory: kept,
  choices: kept,
  record: kept,
  sent: kept,
  officers: kept,
  imports: kept,
  counts: kept,
  machine: kept,
})

/** The file `pages.yaml`: what the bot's own pages say of it. {days} is for how long sent questions are kept. */
export const pagesFile = z.strictObject({
  about: z.strictObject({ title: text, lines }),
  privacy: z.strictObject({
    title: text,
    lines,
    never: lines,
    kept: everythingKept,
    elsewhere: lines,
    rights: lines,
    ask: z.array(slug).min(1),
    /** Whether the Data Protection Officer has agreed to this page. */
    confirmed: z.boolean(),
  }),
  terms: z.strictObject({ title: text, sections: z.array(section).min(1), ask: z.array(slug).min(1) }),
  accessibility: z.strictObject({ title: text, checked: day, sections: z.array(section).min(1), ask: z.array(slug).min(1) }),
})

export type ServicePages = z.infer<typeof pagesFile>
