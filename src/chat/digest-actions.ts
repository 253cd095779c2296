import { z } from 'zod'

const month = z.string().regex(/^\d{4}-\d{2}$/)

// a box of a form as the client sends it; a wrong one is explained by the form, not ignored
const box = z.string().optional()

/** What the buttons of the monthly digest carry. Every verb that starts with `digest-draft` is for officers alone. */
export const digestActions = [
  z.object({
    verb: z.literal('digest-choose'),
    frequency: z.enum(['monthly', 'changed', 'never']).optional(),
    channel: z.enum(['card', 'mail', 'text']).optional(),
  }),
  z.object({ verb: z.literal('digest-read'), month }),
  z.object({ verb: z.literal('digest-rests'), month }),
  z.object({ verb: z.literal('digest-draft'), month }),
  z.object({ verb: z.literal('digest-draft-text'), month }),
  z.object({ verb: z.literal('digest-draft-form'), month, part: z.enum(['words', 'date']) }),
  z.object({ verb: z.literal('digest-draft-words'), month, words: box }),
  z.object({ verb: z.literal('digest-draft-postpone'), month, day: box }),
  z.object({ verb: z.literal('digest-draft-approve'), month, revision: z.number().int().min(0) }),
  z.object({ verb: z.literal('digest-draft-take-back'), month }),
  z.object({ verb: z.literal('digest-draft-skip'), month, sure: z.boolean() }),
] as const
