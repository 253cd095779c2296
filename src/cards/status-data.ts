import { z } from 'zod'
import { buttons, lines } from './shapes.js'

/** A chart beside the words that say the same; a client that draws none says so instead. */
const chart = z.strictObject({
  title: z.string().min(1),
  data: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        data: z.array(z.strictObject({ legend: z.string().min(1), value: z.number().nonnegative() })).min(1),
      }),
    )
    .min(1),
})

/** How everything stands, for officers: tables as lines, with a chart where there are numbers. */
export const statusCard = z.strictObject({
  title: z.string(),
  intro: lines,
  sections: z.array(
    z.strictObject({
      title: z.string(),
      charts: z.array(chart).max(1),
      rows: z.array(z.strictObject({ about: z.string().min(1), told: z.string().min(1) })),
      notes: lines,
    }),
  ),
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })).max(3),
  buttons: buttons(3),
})

export type StatusCard = z.infer<typeof statusCard>
