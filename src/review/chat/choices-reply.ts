import { button, messageReply, type Reply } from '../../chat/index.js'
import type { Channel } from '../../store/ports.js'
import { channelName } from './record-reply.js'

const offered = ['card', 'mail', 'feed', 'calendar'] as const satisfies readonly Channel[]

/** A way in which reminders can reach a person, which they may turn off. */
export type OfferedChannel = (typeof offered)[number]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** How a person is reminded, with a button to turn each way on or off. */
export function choicesReply(off: readonly string[], title = 'How you are reminded'): Reply {
  const isOff = (channel: OfferedChannel) => off.includes(channel)
  const allOff = offered.every(isOff)
  return messageReply({
    title,
    lines: [
      ...offered.map((channel) => `${capital(channelName(channel))}: ${isOff(channel) ? 'off' : 'on'}.`),
      allOff
        ? 'You have turned everything off, so you will not be reminded. You can still see what you were asked to read in your record.'
        : 'You get each reminder one way only: the first of these that is on and works.',
    ],
    buttons: [
      ...offered.map((channel) =>
        button(`Turn ${isOff(channel) ? 'on' : 'off'} ${channelName(channel)}`, { verb: 'channel', channel, on: isOff(channel) }),
      ),
      button('My record', { verb: 'command', command: 'my record' }),
    ],
  })
}

/** What was changed, in the same card. */
export function channelChanged(off: readonly string[], channel: OfferedChannel, on: boolean): Reply {
  return { ...choicesReply(off, `${capital(channelName(channel))}: turned ${on ? 'on' : 'off'}`), replaces: true }
}

/** Asks before anything is erased, and says what stays and why. */
export function eraseReply(done: boolean): Reply {
  if (done)
    return {
      ...messageReply({
        title: 'Erased',
        lines: [
          'Your reminder choices and put-off reminders are gone.',
          'What you said you have read stays as long as the council must be able to show it. The Data Protection Officer can tell you how long.',
        ],
      }),
      replaces: true,
    }
  return messageReply({
    title: 'Erase what can be erased?',
    lines: [
      'This erases your choices of how you are reminded and get the digest, and the reminders you put off. All ways are then on again.',
      'What you said you have read, and training, stay as long as the council must be able to show them. They go after you leave.',
      'You can ask the Data Protection Officer to look at your case.',
    ],
    buttons: [
      button('Yes, erase', { verb: 'erase-record', sure: true }),
      button('No, keep all', { verb: 'command', command: 'my record' }),
    ],
  })
}
