import { basisLine, roleLine } from '../basis.js'
import type { Content } from '../content.js'
import type { Topic } from '../schema/topic.js'
import { bullets, html, type Markup, pairs } from './markup.js'

const audiences = { member: 'For Councillors', staff: 'For staff', both: 'For Councillors and staff' } as const
const certainties = {
  settled: 'Settled',
  'local-check': 'To be checked locally: the council has not confirmed its own rule',
  uncertain: 'Not settled in law',
} as const

type Entry = readonly [string, string | Markup]
type Wording = Pick<Topic, 'can' | 'do' | 'dont' | 'why'>

const wording = ({ can, do: dos, dont, why }: Wording, whom = ''): Entry[] => [
  [`${whom}What you can do`, can],
  [`${whom}Do`, bullets(dos)],
  [`${whom}Don't`, bullets(dont)],
  [`${whom}Why`, why],
]

const topicArticle = (content: Content, topic: Topic) => {
  const { role, how } = roleLine(content, topic.ask)
  const first: Entry[] = topic.urgent ? [['First of all', topic.urgent]] : []
  const asks: Entry[] = topic.clarify
    ? [['Asks first', `${topic.clarify.question} ${topic.clarify.options.map(({ label, topic: to }) => `${label}: ${to}.`).join(' ')}`]]
    : []
  return html`<article id="${topic.id}"><h3>${topic.title} <span class="id">(${topic.id})</span></h3>
<p class="facts">${audiences[topic.audience]}. ${certainties[topic.certainty]}. Button: “${topic.short}”.</p>
${pairs([
  ...first,
  ...wording(topic),
  ...(topic.staff ? wording(topic.staff, 'Staff: ') : []),
  ...asks,
  ['Rests on', bullets(topic.basis.map((entry) => basisLine(content, entry)))],
  ['Ask', `${role}. ${how}`],
])}</article>`
}

/** Topics by the group they belong to, groups in the order of their files. */
export function groupsOf(content: Content): ReadonlyMap<string, readonly Topic[]> {
  const groups = new Map<string, Topic[]>()
  for (const topic of content.topics.values()) groups.set(topic.group, [...(groups.get(topic.group) ?? []), topic])
  return groups
}

/** Every topic, group by group: what people are told, for whom, on what it rests, and how sure it is. */
export function guidance(content: Content): Markup[] {
  return [...groupsOf(content)].map(
    ([group, topics], index) =>
      html`<section aria-labelledby="group-${index + 1}"><h2 id="group-${index + 1}">${group}</h2>
${topics.map((topic) => topicArticle(content, topic))}</section>`,
  )
}
