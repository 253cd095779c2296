import type { Content } from '../content.js'
import type { Document } from '../schema/registers.js'
import type { Topic } from '../schema/topic.js'

/** The parts of a pack in which words change, in the order people meet them. */
export const changeKinds = [
  'pack',
  'topic',
  'card',
  'reply',
  'conversation',
  'rule',
  'document',
  'law',
  'contact',
  'council',
  'digest',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One thing that people are told, as named lists of lines. */
export interface Told {
  readonly kind: ChangeKind
  readonly id: string
  readonly title: string
  readonly lines: Readonly<Record<string, readonly string[]>>
}

const one = (words: string | undefined) => (words === undefined ? [] : [words])
const sure = { settled: 'settled', 'local-check': 'to be checked locally', uncertain: 'not settled in law' } as const
const whom = { member: 'Councillors', staff: 'staff', both: 'Councillors and staff' } as const

const titleOf = (content: Content, source: string) => content.documents.get(source)?.title ?? content.laws.get(source)?.title ?? source
const roleOf = (content: Content, id: string | undefined) => one(id === undefined ? undefined : (content.contacts.get(id)?.role ?? id))

const fromTopic = (content: Content, topic: Topic): Told => ({
  kind: 'topic',
  id: topic.id,
  title: topic.title,
  lines: {
    Question: [topic.title],
    Button: [topic.short],
    'First of all': one(topic.urgent),
    'What you can do': [topic.can],
    Do: topic.do,
    "Don't": topic.dont,
    Why: [topic.why],
    'Staff: what you can do': one(topic.staff?.can),
    'Staff: do': topic.staff?.do ?? [],
    "Staff: don't": topic.staff?.dont ?? [],
    'Staff: why': one(topic.staff?.why),
    'Asks first': one(topic.clarify?.question),
    'Rests on': topic.basis.map(({ source, section }) => [titleOf(content, source), ...one(section)].join(', ')),
    'For whom': [whom[topic.audience]],
    'How sure': [sure[topic.certainty]],
    'Whom to ask': roleOf(content, topic.ask),
  },
})

const fromCards = ({ cards }: Content): Told[] =>
  [cards.member, cards.staff].map((card) => ({
    kind: 'card',
    id: card.audience,
    title: `${card.title}: ${card.forWhom}`,
    lines: {
      Title: [card.title],
      Test: [card.test.text],
      Do: card.dos.map((line) => line.text),
      "Don't": card.donts.map((line) => line.text),
      ...Object.fromEntries(card.boxes.map((box) => [box.title, box.lines.map((line) => line.text)])),
      Status: [card.status],
      'Review by': [card.reviewBy],
    },
  }))

const fromConversation = ({ conversation }: Content): Told[] => {
  const { welcome, help, privacy, ...short } = conversation
  return [
    { kind: 'conversation', id: 'welcome', title: welcome.title, lines: { Lines: [...welcome.lines, welcome.privacy, welcome.runBy] } },
    { kind: 'conversation', id: 'help', title: help.title, lines: { Lines: help.lines } },
    { kind: 'conversation', id: 'privacy', title: privacy.title, lines: { Lines: privacy.lines } },
    ...Object.entries(short).map(([id, words]): Told => ({ kind: 'conversation', id, title: 'Short reply', lines: { Words: [words] } })),
  ]
}

const standings = (content: Content, document: Document) =>
  document.versions.flatMap(({ version, councils }) =>
    councils.map(
      ({ council, status, date }) => `${content.councils.get(council)?.name ?? council}: version ${version}, ${status}, ${date}`,
    ),
  )

const fromRegisters = (content: Content): Told[] => [
  ...[...content.documents.values()].map(
    (entry): Told => ({
      kind: 'document',
      id: entry.id,
      title: entry.title,
      lines: { Title: [entry.title], About: [entry.about], Status: standings(content, entry), 'Review due': [entry.review.due] },
    }),
  ),
  ...[...content.laws.values()].map(
    (entry): Told => ({
      kind: 'law',
      id: entry.id,
      title: entry.title,
      lines: {
        Title: [entry.title],
        About: [entry.about],
        'In force': [entry.force],
        From: one(entry.inForceFrom),
        Note: one(entry.forceNote),
      },
    }),
  ),
  ...[...content.contacts.values()].map(
    (entry): Told => ({
      kind: 'contact',
      id: entry.id,
      title: entry.role,
      lines: { Role: [entry.role], 'Helps with': [entry.helpsWith], How: [entry.how] },
    }),
  ),
]

const fromCouncils = ({ councils }: Content): Told[] =>
  [...councils.values()].map(({ id, name, elections }) => ({
    kind: 'council',
    id,
    title: name,
    lines: {
      Name: [name],
      Election: elections.map((held) => `${held.name}: ${held.pollingDay}; period from ${held.periodFrom} to ${held.periodUntil}`),
    },
  }))

const fromReplies = (content: Content): Told[] =>
  [...content.declines.values()].map((entry) => ({
    kind: 'reply',
    id: entry.id,
    title: entry.title,
    lines: { Title: [entry.title], Reply: [entry.reply], 'Whom to ask': roleOf(content, entry.ask) },
  }))

const fromRules = ({ rules }: Content): Told[] =>
  rules.map((entry) => ({
    kind: 'rule',
    id: entry.id,
    title: entry.says,
    lines: { Says: [entry.says], Why: [entry.why], 'Safer wording': [entry.instead], Level: [entry.level] },
  }))

const fromDigest = ({ digest }: Content): Told[] => [
  ...digest.tips.map(({ id, text }): Told => ({ kind: 'digest', id, title: 'Safety tip', lines: { Tip: [text] } })),
  ...digest.examples.map(
    ({ id, story, better }): Told => ({ kind: 'digest', id, title: 'Worked example', lines: { Story: [story], Better: [better] } }),
  ),
]

const fromPages = ({ pages: { about, privacy, terms, accessibility } }: Content): Told[] => {
  const page = (id: string, title: string, lines: Told['lines']): Told => ({ kind: 'conversation', id: `page-${id}`, title, lines })
  const parts = (sections: typeof terms.sections) => Object.fromEntries(sections.map(({ heading, lines }) => [heading, lines]))
  const kept = Object.values(privacy.kept).map(({ title, what, why, howLong, whoSees }) => [title, [what, why, howLong, whoSees]] as const)
  const { never, elsewhere, rights } = privacy
  return [
    page('about', about.title, { Lines: about.lines }),
    page('privacy', privacy.title, {
      Lines: privacy.lines,
      'Never kept': never,
      ...Object.fromEntries(kept),
      Elsewhere: elsewhere,
      'Your rights': rights,
    }),
    page('terms', terms.title, parts(terms.sections)),
    page('accessibility', accessibility.title, { Checked: [accessibility.checked], ...parts(accessibility.sections) }),
  ]
}

/** Everything that a pack tells people, thing by thing; phrasings and matching words are not told. */
export function toldEntries(content: Content): Told[] {
  const { name, notice, legalNote, adopted, council } = content.pack
  const pack = { Name: [name], Notice: [notice], 'Legal note': [legalNote], Council: [council], Adopted: [adopted ? 'yes' : 'no'] }
  return [
    { kind: 'pack', id: 'pack', title: name, lines: pack },
    ...[...content.topics.values()].map((topic) => fromTopic(content, topic)),
    ...fromCards(content),
    ...fromReplies(content),
    ...fromConversation(content),
    ...fromPages(content),
    ...fromRules(content),
    ...fromRegisters(content),
    ...fromCouncils(content),
    ...fromDigest(content),
  ]
}
