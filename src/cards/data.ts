import { z } from 'zod'
import { deskCard, deskListCard } from './desk-data.js'
import { digestCard, digestDraftCard } from './digest-data.js'
import { buttonData, buttons, lines } from './shapes.js'
import { statusCard } from './status-data.js'

export type { DeskCard, DeskField, DeskListCard } from './desk-data.js'
export type { DigestCard, DigestDraftCard } from './digest-data.js'
export type { StatusCard } from './status-data.js'

/** Guidance on one topic, what you may do first. Lists that may be empty stand for parts that may be absent. */
const answerCard = z.strictObject({
  title: z.string(),
  readAs: lines,
  urgent: lines,
  can: z.string(),
  dos: lines.min(1),
  donts: lines.min(1),
  why: z.string(),
  certainty: lines,
  question: lines,
  options: buttons(4),
  audience: lines,
  audienceOptions: buttons(2),
  feedback: buttons(3),
  basis: lines.min(1),
  ask: z.string(),
  notice: z.string(),
  related: buttons(3),
})

/** A few topics to pick from, with a way out. */
const choiceCard = z.strictObject({ question: z.string(), note: lines, options: buttons(5), notice: z.string() })

/** A short message with buttons, for help, privacy, kind refusals and errors. */
const messageCard = z.strictObject({
  title: z.string(),
  lines,
  buttons: buttons(5),
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })).max(2),
  notice: lines,
})

/** The first card a person sees, once. */
const welcomeCard = z.strictObject({
  title: z.string(),
  lines: lines.min(1),
  privacyTitle: z.string(),
  privacy: z.string(),
  runBy: z.string(),
  buttons: buttons(3),
})

/** The roles people are sent to, with how to reach each. */
const contactsCard = z.strictObject({
  title: z.string(),
  intro: z.string(),
  contacts: z.array(z.strictObject({ role: z.string(), helpsWith: z.string(), how: z.string() })).min(1),
  notice: z.string(),
})

/** The card of Do's and Don'ts as it shows in chat. */
const quickReferenceCard = z.strictObject({
  title: z.string(),
  forWhom: z.string(),
  mark: lines,
  test: z.string(),
  dos: lines.min(6),
  donts: lines.min(6),
  boxes: z.array(z.strictObject({ title: z.string(), lines: lines.min(1) })),
  version: z.string(),
  sources: z.string(),
  notice: z.string(),
  buttons: buttons(3),
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })).max(3),
})

/** The box for a draft; it has no place for a value, so that no card can carry a draft. */
const draftBox = z.strictObject({ label: z.string(), placeholder: z.string(), error: z.string(), button: z.string(), privacy: z.string() })

const choices = z.array(z.strictObject({ title: z.string(), value: z.string().min(1) })).min(2)
const tick = z.strictObject({ title: z.string(), value: z.enum(['true', 'false']) })

/** Optional questions about a draft and its writer, as they were answered before in this chat. */
const aboutPost = z.strictObject({
  title: z.string(),
  decides: z.strictObject({ label: z.string(), value: z.string(), choices }),
  account: z.strictObject({ label: z.string(), value: z.string(), choices }),
  image: tick,
  share: tick,
})

/** What was found in a draft; the quote is the writer's own words and is shown as plain text only. */
const findingsCard = z.strictObject({
  title: z.string(),
  asked: lines,
  findings: z
    .array(
      z.strictObject({
        level: z.string(),
        style: z.enum(['attention', 'warning', 'emphasis']),
        says: z.string(),
        quotes: lines,
        why: z.string(),
        instead: z.string(),
        basis: z.string(),
      }),
    )
    .min(1)
    .max(5),
  more: lines,
  box: draftBox,
  about: aboutPost,
  notice: z.string(),
  checked: buttons(1),
  related: buttons(3),
})

/** An empty box to paste a draft into. */
const checkBoxCard = z.strictObject({
  title: z.string(),
  lines: lines.min(1),
  box: draftBox,
  about: aboutPost,
})

/** A box to write a question in that goes to the officer; nothing is kept before it is sent. */
const questionBoxCard = z.strictObject({
  title: z.string(),
  note: lines,
  lines: lines.min(1),
  box: z.strictObject({ label: z.string(), placeholder: z.string(), error: z.string(), most: z.number().int().positive() }),
  tick: z.string(),
  send: buttonData,
})

/** Asks one person to read a version of a document; whoever reads it sees nobody else's record. */
const reminderCard = z.strictObject({
  title: z.string(),
  version: z.string(),
  changedTitle: lines.max(1),
  changed: lines.max(6),
  because: z.string(),
  status: z.string(),
  stop: z.string(),
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })).max(1),
  buttons: buttons(3),
})

/** The data each template of `cards/` needs; the renderer refuses anything missing, empty or unknown. */
export const cardData = {
  answer: answerCard,
  choice: choiceCard,
  message: messageCard,
  welcome: welcomeCard,
  contacts: contactsCard,
  'quick-reference': quickReferenceCard,
  findings: findingsCard,
  'check-box': checkBoxCard,
  'question-box': questionBoxCard,
  reminder: reminderCard,
  desk: deskCard,
  'desk-list': deskListCard,
  status: statusCard,
  digest: digestCard,
  'digest-draft': digestDraftCard,
} as const

export type AnswerCard = z.infer<typeof answerCard>
export type ChoiceCard = z.infer<typeof choiceCard>
export type MessageCard = z.infer<typeof messageCard>
export type WelcomeCard = z.infer<typeof welcomeCard>
export type ContactsCard = z.infer<typeof contactsCard>
export type QuickReferenceCard = z.infer<typeof quickReferenceCard>
export type FindingsCard = z.infer<typeof findingsCard>
export type CheckBoxCard = z.infer<typeof checkBoxCard>
export type QuestionBoxCard = z.infer<typeof questionBoxCard>
export type ReminderCard = z.infer<typeof reminderCard>
