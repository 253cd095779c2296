import { z } from 'zod'
import { basis, slug, text, topicId } from './fields.js'

/** How serious a finding is: stop and do not post, ask yourself, or a good-practice note. */
const level = z.enum(['stop', 'ask', 'note'])

/** What a rule is about; the same words group findings, figures and the officer's report. */
const category = z.enum([
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

const phrases = z.array(text).min(1)

const frames = z
  .array(text.refine((frame) => frame.split('...').length === 2, 'has one gap, written "...", where a remark stands; write it once'))
  .min(1)

const account = z.enum(['councillor', 'private', 'council'])

/** Facts that only the writer knows. Role, committee and account count as met while unknown; the others must be known. */
const needs = z.strictObject({
  role: z.enum(['member', 'staff']).optional(),
  decides: z.enum(['planning', 'licensing']).optional(),
  account: z.array(account).min(1).optional(),
  period: z.literal('pre-election').optional(),
  image: z.boolean().optional(),
  share: z.boolean().optional(),
})

/** Where a rule looks: one of `any` (or a detector, or a pattern), with one of each list in `all`, without anything in `missing`; or posts that a draft is `like`. */
const when = z
  .strictObject({
    any: phrases.optional(),
    detector: slug.optional(),
    pattern: text.optional(),
    /** Posts to learn from: the rule asks when a draft is very much like them. */
    like: phrases.optional(),
    /** Short sentences to learn from, which take the stance that the rule asks about; <group> stands for any group of people, <love> for any word of that list. */
    stance: phrases.optional(),
    /** What people put round a remark that they make their own: "Everybody knows that ...". */
    frames: frames.optional(),
    all: z.array(phrases).min(1).optional(),
    within: z.enum(['sentence', 'near', 'post']).default('sentence'),
    missing: phrases.optional(),
  })
  .refine(
    ({ any, detector, pattern, all, like, stance }) => any ?? detector ?? pattern ?? all ?? like ?? stance,
    'give the rule "any", "all", a detector, a pattern, posts that it is "like", or sentences of its "stance"',
  )

const unless = z.strictObject({
  any: phrases.optional(),
  post: phrases.optional(),
  /** Harmless posts to learn from, most of them near misses. */
  like: phrases.optional(),
  /** Short sentences that do not take that stance, most of them as near to it as can be. */
  stance: phrases.optional(),
  /** What people put round a remark that they reject or only report: "It is wrong to say that ...". */
  frames: frames.optional(),
  guards: z.array(slug).min(1).optional(),
})

const exampleContext = z.strictObject({
  role: z.enum(['member', 'staff']).optional(),
  decides: z.array(z.enum(['planning', 'licensing'])).optional(),
  account: account.optional(),
  date: text.optional(),
  image: z.boolean().optional(),
  share: z.boolean().optional(),
})

const example = z.union([text, z.strictObject({ text, context: exampleContext })])

/** One thing to look for in a draft, as an officer reads and changes it. */
const rule = z.strictObject({
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
  unless: unless.optional(),
  /** Guards that make a finding one level milder instead of keeping it back. */
  softer: z.array(slug).min(1).optional(),
  /** Words so plain that no likeness to harmless posts keeps them back. */
  plain: z.literal(true).optional(),
  examples: z.strictObject({
    flagged: z.array(example).min(1),
    fine: z.array(example).min(1),
  }),
})

/** Lists of words that phrases refer to as {name}, so that a family of words is kept in one place. */
const wordLists = z.record(slug, phrases)

/** One file of `rules/`: a family of rules with the words they share. */
export const ruleFile = z.strictObject({ words: wordLists.default({}), rules: z.array(rule).default([]) })

export type Rule = z.infer<typeof rule>
export type Level = z.infer<typeof level>
export type Category = z.infer<typeof category>
/** Every list of words of a pack by name. */
export type WordLists = Readonly<Record<string, readonly string[]>>
