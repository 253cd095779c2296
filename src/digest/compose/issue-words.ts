import { z } from 'zod'

const line = z.string().min(1)
const lines = z.array(line).readonly()

/** One thing that stands in the card or the pack, with what it rests on. */
const shown = z.strictObject({ text: line, basis: line })

const example = z.strictObject({ story: line, better: line, basis: line })

/** Which line of the card, tip and example an issue shows, so that none comes again before all were shown. */
const picks = z.strictObject({
  do: z.string().optional(),
  dont: z.string().optional(),
  tip: z.string().optional(),
  example: z.string().optional(),
})

/**
 * What one issue says, before it has a form. `short` is the issue of a month in which nothing changed and nothing is
 * coming up; parts that are left out are absent or empty. `news` is whether anything changed since the issue before.
 */
const issueWords = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  kind: z.enum(['full', 'short']),
  news: z.boolean(),
  first: z.boolean(),
  /** The month of the issue before. */
  since: z.string().optional(),
  election: z.strictObject({ name: line, from: line, until: line }).optional(),
  do: shown.optional(),
  dont: shown.optional(),
  changes: lines,
  standing: lines,
  coming: lines,
  example: example.optional(),
  tip: shown.optional(),
  asked: lines,
  fixing: lines,
  contacts: lines,
  notice: line.optional(),
  picks,
})

export type IssueWords = z.infer<typeof issueWords>
export type Picks = z.infer<typeof picks>

/** Reads an issue that was kept; undefined for one that an older or a newer version wrote otherwise. */
export function readIssue(kept: string): IssueWords | undefined {
  return issueWords.safeParse(JSON.parse(kept)).data
}

/** What an officer decides on: the same facts make the same words here, whatever was counted in between. */
export function factsOf({ kind, election, changes, standing, coming }: IssueWords): string {
  return JSON.stringify([kind, election?.name ?? '', changes, standing, coming])
}
