import { button, type Command, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { DeedPort, SwitchPort } from '../../store/ports.js'
import type { DeskPart, OfficerAction, OfficerTurn } from '../desk-part.js'
import { deskReply, doneReply, inPlace } from '../form/desk-reply.js'
import { faultsOf, readWords } from '../form/read-box.js'
import { pauseSending, putUpBanner, resumeSending, takeDownBanner } from './sending.js'
import { allSwitches, bannerForm, pauseForm, resumeForm, switchesReply, withdrawForm } from './switch-replies.js'
import { putBack, readWithdrawable, withdraw, withdrawableOf } from './withdraw.js'

/** What the switches stand on. */
export interface SwitchParts {
  readonly content: Content
  readonly deeds: DeedPort
  readonly switches: Pick<SwitchPort, 'all'>
  /** Makes what was changed show at once here; other instances look for themselves. */
  readonly show: () => Promise<void>
}

const commands: readonly Command[] = [
  { name: 'switches', description: 'Pause sending, put a line up, withdraw guidance', aliases: ['switch', 'show switches'] },
  {
    name: 'pause sending',
    description: 'Stop all sending, for mourning or a major incident',
    aliases: ['pause all sending', 'stop sending', 'stop all sending'],
  },
  { name: 'resume sending', description: 'Let sending go on', aliases: ['resume all sending', 'start sending again'] },
  { name: 'banner', description: 'Put a line above every answer', aliases: ['notice banner', 'put up a banner', 'put a line up'] },
  {
    name: 'withdraw',
    description: 'Withdraw a topic or a check at once',
    aliases: ['withdraw topic', 'withdraw a topic', 'withdraw rule', 'withdraw a rule', 'withdraw a check'],
  },
]

const unchanged = (changed: boolean) => (changed ? [] : ['It stood like that already, so nothing new was logged.'])

const paused = async ({ deeds }: SwitchParts, who: string, typed: string | undefined) => {
  const { value, fault } = readWords(typed, { label: 'Reason', most: 200, needed: 'please choose a reason.' })
  if (value === undefined) return inPlace(pauseForm(fault ? [fault] : []))
  const changed = await pauseSending(deeds, who, value)
  return doneReply({
    title: 'Sending is paused',
    lines: ['Nothing is sent to anybody until an officer resumes it.', ...unchanged(changed)],
    facts: [{ label: 'Reason', value }],
    buttons: [button('Resume sending', { verb: 'officer-resume' }), allSwitches],
  })
}

const resumed = async ({ deeds }: SwitchParts, who: string) => {
  const changed = await resumeSending(deeds, who)
  return doneReply({
    title: 'Sending is on',
    lines: ['What waited is sent now, in the usual hours. What grew too old while it waited is not sent.', ...unchanged(changed)],
    buttons: [button('Pause again', { verb: 'command', command: 'pause sending' }), allSwitches],
  })
}

const bannerUp = async ({ deeds, show }: SwitchParts, who: string, typed: string | undefined) => {
  const { value, fault } = readWords(typed, { label: 'The line', most: 200, needed: 'please write the line first.', shown: true })
  if (value === undefined) return inPlace(bannerForm(typed, fault ? [fault] : []))
  const changed = await putUpBanner(deeds, who, value)
  await show()
  return doneReply({
    title: 'The line is up',
    lines: ['It stands above every answer from now on.', ...unchanged(changed)],
    facts: [{ label: 'The line', value }],
    buttons: [button('Take it down', { verb: 'officer-banner-down' }), allSwitches],
  })
}

const bannerDown = async ({ deeds, show }: SwitchParts, who: string) => {
  const changed = await takeDownBanner(deeds, who)
  await show()
  return doneReply({
    title: 'No line is up',
    lines: ['Answers stand as they are.', ...unchanged(changed)],
    buttons: [button('Put a line up', { verb: 'command', command: 'banner' }), allSwitches],
  })
}

const withdrawn = async (parts: SwitchParts, who: string, typed: { subject?: string | undefined; reason?: string | undefined }) => {
  const subject = readWithdrawable(parts.content, typed.subject)
  const reason = readWords(typed.reason, { label: 'Reason', most: 300, needed: 'please write the reason.', long: true })
  if (subject.found === undefined || reason.value === undefined) return inPlace(withdrawForm(typed, faultsOf([subject, reason])))
  const { kind, id, name, title } = subject.found
  const changed = await withdraw(parts.deeds, who, subject.found, reason.value)
  await parts.show()
  return doneReply({
    title: `Withdrawn: ${kind} ${id}`,
    lines: ['People now see that it is being reviewed, and whom to ask.', ...unchanged(changed)],
    facts: [
      { label: 'What', value: title },
      { label: 'Reason', value: reason.value },
    ],
    buttons: [
      ...(kind === 'topic' ? [button('See it as people do', { verb: 'topic', topic: id })] : []),
      button('Put it back', { verb: 'officer-put-back', subject: name }),
      allSwitches,
    ],
  })
}

const isBack = async ({ content, deeds, show }: SwitchParts, who: string, subject: string) => {
  const found = withdrawableOf(content, subject)
  if (!found) return doneReply({ title: 'Nothing to put back', lines: ['That is not in the words any more.'], buttons: [allSwitches] })
  const changed = await putBack(deeds, who, found)
  await show()
  return doneReply({
    title: `Back again: ${found.kind} ${found.id}`,
    lines: ['People see it as the words have it.', ...unchanged(changed)],
    facts: [{ label: 'What', value: found.title }],
    buttons: [...(found.kind === 'topic' ? [button('See it', { verb: 'topic', topic: found.id })] : []), allSwitches],
  })
}

const tapped = (parts: SwitchParts, who: string, action: OfficerAction): Promise<Reply> | undefined => {
  switch (action.verb) {
    case 'officer-pause':
      return paused(parts, who, action.reason)
    case 'officer-resume':
      return resumed(parts, who)
    case 'officer-banner':
      return bannerUp(parts, who, action.line)
    case 'officer-banner-down':
      return bannerDown(parts, who)
    case 'officer-withdraw':
      return withdrawn(parts, who, action)
    case 'officer-put-back':
      return isBack(parts, who, action.subject)
    default:
      return undefined
  }
}

/** Lets officers pause sending, put a line above every answer, and withdraw a topic or a rule; each at once, each undone with one tap. */
export function switchesPart(parts: SwitchParts): DeskPart {
  const replies: Readonly<Record<string, (turn: OfficerTurn) => Promise<Reply>>> = {
    switches: async () => switchesReply(parts.content, await parts.switches.all()),
    'pause sending': async () => deskReply(pauseForm()),
    'resume sending': async () => deskReply(resumeForm(await parts.switches.all())),
    banner: async () => deskReply(bannerForm()),
    withdraw: async () => deskReply(withdrawForm()),
  }
  return {
    commands,
    handle: async (turn) => {
      const { asked, who } = turn
      return 'verb' in asked ? tapped(parts, who, asked) : replies[asked.command]?.(turn)
    },
  }
}
