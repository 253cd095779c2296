import type { Content } from '../../content/index.js'
import type { DeedPort, SwitchState } from '../../store/ports.js'
import { type ReadBox, readWords } from '../form/read-box.js'
import { turnSwitch } from './turn-switch.js'
import { withdrawal } from './with-switches.js'

/** A topic or a rule that can be withdrawn, by the name of its switch. */
export interface Withdrawable {
  readonly kind: 'topic' | 'rule'
  readonly id: string
  readonly name: string
  readonly title: string
}

/** The topic or rule that a switch or an officer names; undefined for one that the pack does not hold. */
export function withdrawableOf({ topics, rules }: Content, named: string): Withdrawable | undefined {
  const id = named.trim().replace(/^(topic|rule):/, '')
  const topic = topics.get(id.toUpperCase())
  if (topic && !named.startsWith('rule:')) return { kind: 'topic', id: topic.id, name: withdrawal('topic', topic.id), title: topic.title }
  const rule = rules.find((one) => one.id === id.toLowerCase())
  return rule && { kind: 'rule', id: rule.id, name: withdrawal('rule', rule.id), title: `The check "${rule.id}"` }
}

/** Reads the box that names what is to be withdrawn. */
export function readWithdrawable(content: Content, typed: string | undefined): ReadBox & { readonly found?: Withdrawable } {
  const label = 'What to withdraw'
  const read = readWords(typed, { label, most: 80, needed: 'please write its number, such as SHR-01, or the name of a check.' })
  if (read.value === undefined) return read
  const found = withdrawableOf(content, read.value)
  return found
    ? { ...read, found }
    : { fault: `${label}: I have no topic or check of that name. Copy the number from the answer or the report of the words.` }
}

/** What is withdrawn now, each with its reason; what has left the pack since is left out. */
export function withdrawnNow(
  content: Content,
  switches: readonly SwitchState[],
): readonly (Withdrawable & { readonly state: SwitchState })[] {
  return switches
    .filter(({ name, isOn }) => isOn && /^(topic|rule):/.test(name))
    .flatMap((state) => {
      const found = withdrawableOf(content, state.name)
      return found ? [{ ...found, state }] : []
    })
}

/** Withdraws a topic or a rule, with the reason that the log keeps. */
export function withdraw(deeds: DeedPort, who: string, { kind, id, name }: Withdrawable, reason: string): Promise<boolean> {
  return turnSwitch(deeds, { who, name, isOn: true, reason, what: 'withdrew', subject: `${kind} ${id}` })
}

/** Puts a withdrawn topic or rule back as the pack has it. */
export function putBack(deeds: DeedPort, who: string, { kind, id, name }: Withdrawable): Promise<boolean> {
  return turnSwitch(deeds, { who, name, isOn: false, reason: '', what: 'put back', subject: `${kind} ${id}` })
}
