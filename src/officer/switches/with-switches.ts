import type { Reply } from '../../chat/index.js'
import { type Content, type Rule, roleLine, type Topic } from '../../content/index.js'
import type { SwitchState } from '../../store/ports.js'

/** The switch that stops all sending. */
export const pauseSwitch = 'pause-sending'

/** The switch whose reason is the line above every answer. */
export const bannerSwitch = 'banner'

/** The name of the switch that withdraws a topic or a rule. */
export function withdrawal(kind: 'topic' | 'rule', id: string): string {
  return `${kind}:${id}`
}

type Standing = Pick<SwitchState, 'name' | 'isOn' | 'reason'>

const names = (switches: readonly Standing[]) => new Set(switches.filter(({ isOn }) => isOn).map(({ name }) => name))

// what is urgent stays: danger to somebody does not wait for a review
const withdrawnTopic = (content: Content, { staff: _, clarify: __, ...topic }: Topic): Topic => ({
  ...topic,
  certainty: 'settled',
  can: 'This guidance is being reviewed, so I do not show it for now.',
  do: [`Ask before you post: ${roleLine(content, topic.ask).role}.`],
  dont: ["Don't rely on what you saw here before."],
  why: 'The council took it back to check it.',
})

const withdrawnRule = (content: Content, { softer: _, ...rule }: Rule): Rule => {
  const role = content.topics.get(rule.topics[0] ?? '')?.ask ?? 'democratic-services'
  return {
    ...rule,
    // a password or a key is quoted in part because its rule says stop, and must not come back whole
    level: rule.category === 'security' ? rule.level : 'note',
    says: 'My check of such words is being reviewed, so I say nothing about them for now.',
    why: 'The council took the check back to mend it.',
    instead: `Ask if you are not sure: ${roleLine(content, role).role}.`,
  }
}

/**
 * Lays the officers' switches over a pack: a withdrawn topic or rule keeps its place, its basis and its buttons, and says
 * that it is being reviewed and whom to ask. The reason is for officers and is not shown to people. Pure.
 */
export function withSwitches(content: Content, switches: readonly Standing[]): Content {
  const on = names(switches)
  if (on.size === 0) return content
  // what nobody withdrew stays the very same, so that whoever has read it need not read it again
  const isWithdrawn = (kind: 'topic' | 'rule') => [...on].some((name) => name.startsWith(`${kind}:`))
  const topics = [...content.topics].map(([id, topic]): [string, Topic] => [
    id,
    on.has(withdrawal('topic', id)) ? withdrawnTopic(content, topic) : topic,
  ])
  const rules = content.rules.map((rule) => (on.has(withdrawal('rule', rule.id)) ? withdrawnRule(content, rule) : rule))
  return { ...content, topics: isWithdrawn('topic') ? new Map(topics) : content.topics, rules: isWithdrawn('rule') ? rules : content.rules }
}

/** Puts the officers' line above a reply, on the card and in its plain-text twin, while the banner is up. */
export function underBanner(reply: Reply, switches: readonly Standing[]): Reply {
  const banner = switches.find(({ name, isOn }) => name === bannerSwitch && isOn)?.reason
  if (banner === undefined || banner === '') return reply
  return { ...reply, ...(reply.card ? { card: { ...reply.card, banner } } : {}), text: `${banner}\n${reply.text}` }
}
