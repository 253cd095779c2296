import { z } from 'zod'
import type { DraftContext, DraftResult } from '../draft-check/index.js'
import { longestDraft } from '../draft-check/index.js'

const draftInput = z.strictObject({
  text: z.string(),
  role: z.enum(['member', 'staff']).optional(),
  decides: z.array(z.enum(['planning', 'licensing'])).optional(),
  account: z.enum(['councillor', 'private', 'council']).optional(),
  date: z.iso.date().optional(),
  image: z.boolean().optional(),
  share: z.boolean().optional(),
})

/** A draft with what its writer says of it, or the reason why a line could not be read. */
export type DraftInput = { readonly text: string; readonly context: DraftContext } | { readonly error: string }

const asJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const known = Object.keys(draftInput.shape).join(', ')
const faultOf = ({ code, path, message }: z.core.$ZodIssue) =>
  code === 'unrecognized_keys' ? `only these are known: ${known}` : `${path.join('.')}: ${message}`

/** Reads a line as a draft: plain text, or an object with `text` and what only the writer knows. */
export function readDraft(line: string): DraftInput {
  const value = line.trimStart().startsWith('{') ? asJson(line) : undefined
  if (value === undefined || typeof value !== 'object') return { text: line, context: {} }
  const parsed = draftInput.safeParse(value)
  if (!parsed.success) return { error: parsed.error.issues.map(faultOf).join('; ') }
  const { text, ...context } = parsed.data
  if (text.length > longestDraft) return { error: `text: at most ${longestDraft} characters are read` }
  return { text, context }
}

/** A result as one line of JSON: offsets count UTF-16 units of the text as given. */
export function checkedLine({ level, findings }: DraftResult): object {
  return {
    level,
    findings: findings.map(({ rule, category, level, start, end, quote, why, basis, topics, instead }) => ({
      rule,
      category,
      level,
      start,
      end,
      quote,
      why,
      basis: basis.map(({ source }) => source),
      topics,
      instead,
    })),
  }
}
