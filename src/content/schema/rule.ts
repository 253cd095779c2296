import { z } from 'zod'
import { basis, slug, text, topicId } from './common.js'

/** How serious a finding is: stop and do not post, ask yourself, or a good-practice note. */
export const level = z.enum(['stop', 'ask', 'note'])

/** What a rule is about; the same words group findings, figures and the officer's report. */
export const category = z.enum([
  'personal-data',
  'confidential',
  'predetermination',
  'threat',
  'abuse',
  'discrimination',
  'allegation',
  'court',
  'children',
  'officers',
  'election',
  'party-resources',
  'speaking-for-council',
  'interests',
  'copyright',
  'misinformation',
  'complaints',
  'security',
  'evidence',
  'accessibility',
])

const phrase = text

const needs = z.strictObject({
  role: z.enum(['member', 'staff']).optional(),
  decides: z.enum(['planning', 'licensing']).optional(),
  account: z.array(z.enum(['councillor', 'private', 'council'])).optional(),
  period: z.literal('pre-election').optional(),
  image: z.boolean().optional(),
  share: z.boolean().optional(),
})

const when = z.strictObject({
  any: z.array(phrase).optional(),
  all: z.array(z.array(phrase).min(1)).optional(),
  within: z.enum(['sentence', 'post']).default('sentence'),
  missing: z.array(phrase).optional(),
  pattern: text.optional(),
  detector: slug.optional(),
})

/** One thing to look for in a draft, as an officer reads and changes it. */
export const rule = z.strictObject({
  id: slug,
  category,
  level,
  says: text,
  why: text,
  basis: z.array(basis).min(1),
  topics: z.array(topicId).min(1),
  instead: text,
  needs: needs.optional(),
  when,
  unless: z
    .strictObject({
      any: z.array(phrase).optional(),
      guards: z.array(slug).optional(),
    })
    .optional(),
  examples: z.strictObject({
    flagged: z.array(text).min(1),
    fine: z.array(text).min(1),
  }),
})

export const ruleFile = z.strictObject({ rules: z.array(rule).min(1) })

export type Rule = z.infer<typeof rule>
export type Level = z.infer<typeof level>
export type Category = z.infer<typeof category>
