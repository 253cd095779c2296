import { z } from 'zod'
import { day, dayOrNotStated, slug, text } from './fields.js'

/** How far a version of a document has come in one council; Noted never counts as Adopted. */
const status = z.enum(['Draft', 'Endorsed', 'Recommended', 'Adopted', 'Noted', 'Superseded'])

const standing = z.strictObject({
  council: slug,
  status,
  date: dayOrNotStated,
  effective: dayOrNotStated.optional(),
  minute: text,
  body: text,
  note: text.optional(),
})

const version = z.strictObject({ version: text, councils: z.array(standing) })

const review = z.strictObject({
  interval: z.union([z.number().int().min(1).max(36), z.literal('not stated')]),
  due: dayOrNotStated,
})

/** One paper of the policy suite, or one that the suite rests on. */
const document = z.strictObject({
  id: slug,
  title: text,
  kind: z.enum([
    'Standards',
    'Strategy',
    'Policy',
    'Guide',
    'Training',
    'Card',
    'Code',
    'Procedure',
    'Report',
    'Minutes',
    'National guidance',
  ]),
  suite: z.boolean(),
  about: text,
  audience: z.enum(['member', 'staff', 'both', 'public']),
  owner: slug,
  deputy: slug,
  approver: slug,
  objective: text,
  keyDecision: text,
  implications: z.strictObject({
    financial: text,
    risk: text,
    equalities: text,
    sustainability: text,
  }),
  review,
  link: z.url().optional(),
  versions: z.array(version).min(1),
})

/** One law, case or national code that guidance may cite. */
const law = z.strictObject({
  id: slug,
  title: text,
  about: text,
  force: z.enum(['in force', 'partly in force', 'not yet in force', 'repealed', 'persuasive only']),
  forceNote: text.optional(),
  /** The day on which it came, or comes, into force, where that is published. */
  inForceFrom: day.optional(),
  sure: z.enum(['checked', 'to be checked']),
  checked: day,
  nextCheck: day,
})

/** A role people are sent to; never a person's name. */
const contact = z.strictObject({
  id: slug,
  role: text,
  helpsWith: text,
  how: text,
  checked: dayOrNotStated,
  confirmed: z.boolean(),
})

const guidOrNotStated = z.union([z.guid('write the id as Azure shows it: 8-4-4-4-12 letters and digits'), z.literal('not stated')])

/** A council the registers speak of: its seats and elections by date, and where its people are found in Entra. */
const council = z.strictObject({
  id: slug,
  name: text,
  from: dayOrNotStated,
  until: day.optional(),
  successor: slug.optional(),
  timeZone: z.literal('Europe/London'),
  tenant: guidOrNotStated,
  groups: z.strictObject({ members: guidOrNotStated, staff: guidOrNotStated, officers: guidOrNotStated }),
  seats: z.array(z.strictObject({ from: day, seats: z.number().int().positive() })),
  /** Figures that others counted in the past; a report shows each with its own day, and never as today's. */
  history: z.array(z.strictObject({ about: text, figure: text, when: dayOrNotStated, source: text })).default([]),
  /** Stretches without meetings in which nobody is reminded; both ends belong to them. */
  recess: z.array(z.strictObject({ from: day, until: day })).default([]),
  elections: z.array(
    z.strictObject({
      name: text,
      pollingDay: day,
      periodFrom: day,
      periodUntil: day,
      confirmed: z.boolean(),
    }),
  ),
})

/** The file `documents.yaml`, the register of papers. */
export const documentFile = z.strictObject({
  documents: z.array(document).min(1),
})

/** The file `laws.yaml`, the register of laws and codes. */
export const lawFile = z.strictObject({ laws: z.array(law).min(1) })

/** The file `contacts.yaml`, the roles people can be sent to. */
export const contactFile = z.strictObject({
  contacts: z.array(contact).min(1),
})

/** The file `councils.yaml`, so that figures and elections follow the council of the day. */
export const councilFile = z.strictObject({
  councils: z.array(council).min(1),
})

export type Document = z.infer<typeof document>
export type Status = z.infer<typeof status>
export type Law = z.infer<typeof law>
export type Contact = z.infer<typeof contact>
export type Council = z.infer<typeof council>
