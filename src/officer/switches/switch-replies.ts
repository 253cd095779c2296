import { button, londonMoment, type Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { SwitchState } from '../../store/ports.js'
import { type DeskMessage, deskList } from '../form/desk-reply.js'
import { choiceField, wordsField } from '../form/fields.js'
import { pauseReasons } from './sending.js'
import { bannerSwitch, pauseSwitch } from './with-switches.js'
import { withdrawnNow } from './withdraw.js'

const back = button('All switches', { verb: 'command', command: 'switches' })

const stateLine = (state: SwitchState | undefined, on: (state: SwitchState) => string, off: string) =>
  state?.isOn ? `${on(state)} Since ${londonMoment(state.setAt)}, by ${state.setBy}.` : off

/** Every switch as it stands, with the next thing to do about each. */
export function switchesReply(content: Content, switches: readonly SwitchState[]): Reply {
  const named = (name: string) => switches.find((state) => state.name === name)
  const paused = named(pauseSwitch)
  const banner = named(bannerSwitch)
  const withdrawn = withdrawnNow(content, switches)
  const shown = withdrawn.slice(0, 15)
  const lines = [
    stateLine(paused, () => 'Sending is paused.', 'Sending is on.'),
    stateLine(banner, () => 'A line stands above every answer.', 'No line stands above the answers.'),
    withdrawn.length === 0 ? 'No topic or check is withdrawn.' : `Withdrawn: ${withdrawn.length}. Tap one to put it back.`,
  ]
  const rows = shown.map(({ kind, id, title, name, state }) => ({
    title: `Put back ${kind} ${id}`,
    lines: [title, `Withdrawn on ${londonMoment(state.setAt)} by ${state.setBy}.`],
    open: button(`Put back ${kind} ${id}`, { verb: 'officer-put-back', subject: name }),
  }))
  const command = (name: string, title: string) => button(title, { verb: 'command', command: name })
  return deskList('Switches', lines, rows, [
    paused?.isOn ? command('resume sending', 'Resume sending') : command('pause sending', 'Pause sending'),
    banner?.isOn ? button('Take the line down', { verb: 'officer-banner-down' }) : command('banner', 'Put a line up'),
    command('withdraw', 'Withdraw a topic or check'),
  ])
}

/** Asks for the reason of a pause before anything is stopped. */
export function pauseForm(faults: readonly string[] = []): DeskMessage {
  const options = pauseReasons.map((reason) => ({ title: reason, value: reason }))
  return {
    title: 'Pause all sending?',
    faults,
    lines: [
      'Until you resume, nobody gets a reminder, a digest or a notice to owners from this bot. What waits goes on waiting, and is not sent if it grows too old.',
      'People can still ask questions and check drafts.',
    ],
    fields: [choiceField({ id: 'reason', label: 'Reason', needed: 'Please choose a reason.', options })],
    send: button('Pause sending', { verb: 'officer-pause' }),
    buttons: [back],
  }
}

/** Asks once more before anything goes out again, because what has been sent cannot be called back. */
export function resumeForm(switches: readonly SwitchState[]): DeskMessage {
  const paused = switches.find(({ name, isOn }) => name === pauseSwitch && isOn)
  if (!paused) return { title: 'Sending is on', lines: ['There is nothing to resume.'], buttons: [back] }
  return {
    title: 'Resume sending?',
    lines: ['What waits goes out at once, in the usual hours. What was sent cannot be called back.'],
    facts: [
      { label: 'Paused', value: `${londonMoment(paused.setAt)}, by ${paused.setBy}` },
      { label: 'Reason', value: paused.reason },
    ],
    buttons: [button('Resume sending', { verb: 'officer-resume' }), back],
  }
}

/** Asks for the line that is to stand above every answer. */
export function bannerForm(line = '', faults: readonly string[] = []): DeskMessage {
  return {
    title: 'Put a line above every answer?',
    faults,
    lines: ['Everybody sees it on every answer until you take it down. Say what people should do.'],
    fields: [
      wordsField({
        id: 'line',
        label: 'The line',
        needed: 'Please write the line first.',
        hint: 'One or two short sentences',
        most: 200,
        value: line,
      }),
    ],
    send: button('Put it up', { verb: 'officer-banner' }),
    buttons: [back],
  }
}

/** Asks what is to be withdrawn, and why. */
export function withdrawForm(
  typed: { subject?: string | undefined; reason?: string | undefined } = {},
  faults: readonly string[] = [],
): DeskMessage {
  return {
    title: 'Withdraw a topic or a check?',
    faults,
    lines: [
      'It works at once. People then see that it is being reviewed and whom to ask. Only officers see your reason; please name nobody in it.',
    ],
    fields: [
      wordsField({
        ...{
          id: 'subject',
          label: 'What to withdraw: a topic or a check',
          needed: 'Please write its number, such as SHR-01.',
          most: 80,
          value: typed.subject,
        },
        hint: 'SHR-01, or a check',
      }),
      wordsField({
        id: 'reason',
        label: 'Reason',
        needed: 'Please write the reason.',
        hint: 'What is wrong with it',
        most: 300,
        value: typed.reason,
        long: true,
      }),
    ],
    send: button('Withdraw it', { verb: 'officer-withdraw' }),
    buttons: [back],
  }
}

/** The way back to all switches, for every card that confirms one. */
export const allSwitches = back
